package io.demarc.exchange.bom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line beside what the directory knows.
 *
 * @param known null where it knows nothing of the kind
 * @param target what it is about, where the directory knows it, or by now does
 * @param missing what the line says and the directory does not
 * @param differing what both say, and not the same
 * @param versions that the directory does not know
 */
record BillMatch(
        BillLine line,
        BillKnown.@Nullable Part known,
        @Nullable UUID target,
        List<BillDifference> missing,
        List<BillDifference> differing,
        List<String> versions) {

    static BillMatch of(BillLine line, BillKnown.@Nullable Part known) {
        var missing = new ArrayList<BillDifference>();
        var differing = new ArrayList<BillDifference>();
        if (known == null) return new BillMatch(line, null, null, missing, differing, line.versions());
        line.says().forEach((field, there) -> {
            var here = known.says().get(field);
            if (here == null) missing.add(new BillDifference(field, null, there));
            else if (!field.isSame(here, there)) differing.add(new BillDifference(field, here, there));
        });
        return new BillMatch(line, known, known.id(), missing, differing, known.without(line.versions()));
    }

    BillVerdict verdict() {
        if (known == null) return BillVerdict.CREATED;
        if (!differing.isEmpty()) return BillVerdict.DIFFERING;
        return missing.isEmpty() && versions.isEmpty() ? BillVerdict.UNCHANGED : BillVerdict.COMPLETED;
    }

    BillMatch at(UUID id) {
        return new BillMatch(line, known, id, missing, differing, versions);
    }

    /** What is to be written of it. */
    Map<BillField, String> taken(boolean replaces) {
        if (known == null) return line.says();
        var taken = new EnumMap<BillField, String>(BillField.class);
        missing.forEach(it -> taken.put(it.field(), it.there()));
        if (replaces) differing.forEach(it -> taken.put(it.field(), it.there()));
        return taken;
    }
}
