package io.demarc.exchange.bom;

import io.demarc.text.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model or a service as a bill has it.
 *
 * @param party who developed the model or provides the service
 * @param versions of a model, as many as the bill names
 * @param flaw why it is not understood; null where it is
 */
record BillLine(
        boolean service,
        @Nullable String ref,
        String party,
        String name,
        List<String> versions,
        Map<BillField, String> says,
        @Nullable Flaw flaw) {

    private static final int LONGEST = 240;

    /** Each names a message, {@code bills.flaw.<name>}. */
    enum Flaw {
        NO_NAME,
        NO_PARTY,
        TOO_LONG,
        SAME_REF,
        CONTRADICTS,
        NOT_TAKEN
    }

    static BillLine of(BillPart part) {
        return new BillLine(
                part.isService(), part.ref(), part.party(), part.name(), part.versions(), part.says(), flaw(part));
    }

    private static @Nullable Flaw flaw(BillPart part) {
        if (part.name().isEmpty()) return Flaw.NO_NAME;
        if (part.party().isEmpty()) return Flaw.NO_PARTY;
        return Stream.concat(Stream.of(part.name(), part.party()), part.versions().stream())
                        .anyMatch(BillLine::isLong)
                ? Flaw.TOO_LONG
                : null;
    }

    private static boolean isLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    BillLine flawed(Flaw because) {
        return new BillLine(service, ref, party, name, versions, says, because);
    }

    boolean contradicts(BillLine other) {
        return says.entrySet().stream().anyMatch(it -> {
            var there = other.says.get(it.getKey());
            return there != null && !there.equals(it.getValue());
        });
    }

    /** What both say of the same. */
    BillLine with(BillLine other) {
        var all = new LinkedHashMap<>(says);
        other.says.forEach(all::putIfAbsent);
        var both = new ArrayList<>(versions);
        for (var it : other.versions)
            if (both.stream().noneMatch(one -> new Name(one).isSame(new Name(it)))) both.add(it);
        return new BillLine(service, ref, party, name, both, all, null);
    }

    /** Two lines with the same key are about the same. */
    String key() {
        return service + " " + new Name(party).key() + "\n" + new Name(name).key();
    }
}
