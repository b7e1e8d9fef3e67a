package io.demarc.advisor.fit;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well each mode serves each criterion.
 *
 * @param policy whether it is this product's own default rather than a source's
 */
public record FitTable(boolean policy, List<Row> criteria) {

    /** The best that a mode can do. */
    static final int BEST = 5;

    public static final Kind<FitTable> KIND = new Kind<>("fit", "advisor", FitTable.class, (it, _) -> it.faults());

    /**
     * @param better what a good fit means, in a few words
     * @param worse what a poor one means
     * @param fit 0 poor to 5 good, of each of M1 to M7
     */
    public record Row(Criterion id, String name, String better, String worse, Map<Mode, Integer> fit) {}

    /** By criterion, in their order. */
    public Map<Criterion, Row> rows() {
        var rows = new EnumMap<Criterion, Row>(Criterion.class);
        criteria.forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    int of(Criterion criterion, Mode mode) {
        return Objects.requireNonNull(
                Objects.requireNonNull(rows().get(criterion)).fit().get(mode));
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        if (!criteria.stream().map(Row::id).sorted().toList().equals(List.of(Criterion.values())))
            faults.add("each criterion has to be there, once");
        var places = EnumSet.allOf(Mode.class);
        places.removeIf(Mode::isHybrid);
        for (Row row : criteria)
            if (!row.fit().keySet().equals(places)
                    || row.fit().values().stream().anyMatch(it -> it < 0 || it > BEST))
                faults.add(row.id() + " has one fit of 0 to 5 in each of M1 to M7");
        return faults;
    }
}
