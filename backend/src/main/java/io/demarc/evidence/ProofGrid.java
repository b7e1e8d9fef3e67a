package io.demarc.evidence;

import io.demarc.evidence.PieceReader.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a piece proves of what: a row for each activity, question and control, a column for each offering and use case.
 *
 * @param hidden how many use cases it is about that the reader may not see
 * @param more how many it is about that have no column
 */
record ProofGrid(List<Column> columns, List<Row> rows, int hidden, int more) {

    /** More are only counted: nobody compares them side by side. */
    static final int COLUMNS = 8;

    /** @param running how many use cases run on the offering; null for a use case */
    record Column(
            UUID id,
            String name,
            boolean offering,
            @Nullable Long running) {}

    /**
     * @param cells in the order of the columns; null where it was never offered
     * @param lines all of it, those without a column too
     */
    record Row(String item, @Nullable String text, List<@Nullable Line> cells, Collection<Line> lines) {

        /** Of how many things it is proven. */
        public long proven() {
            return lines.stream().filter(Line::accepted).count();
        }

        /** Why it was refused, where it was. */
        public List<String> reasons() {
            return lines.stream()
                    .map(Line::reason)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        boolean isProven() {
            return proven() > 0;
        }

        boolean isOnly() {
            return lines.stream().anyMatch(Line::only);
        }
    }

    static ProofGrid of(List<Line> lines, Map<UUID, String> names, Map<UUID, Long> running, Map<String, String> texts) {
        var targets = new LinkedHashSet<UUID>();
        lines.stream().filter(it -> it.offeringId() != null).forEach(it -> targets.add(it.target()));
        lines.stream().filter(it -> it.useCaseId() != null).forEach(it -> targets.add(it.target()));
        var offerings =
                lines.stream().map(Line::offeringId).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = targets.stream().filter(names::containsKey).toList();
        var columns = known.stream()
                .limit(COLUMNS)
                .map(it -> new Column(
                        it,
                        String.valueOf(names.get(it)),
                        offerings.contains(it),
                        offerings.contains(it) ? running.getOrDefault(it, 0L) : null))
                .toList();
        Map<String, Map<UUID, Line>> byItem = new LinkedHashMap<>();
        for (var line : lines)
            if (names.containsKey(line.target()))
                byItem.computeIfAbsent(line.item(), _ -> new LinkedHashMap<>()).put(line.target(), line);
        var rows = new ArrayList<Row>();
        byItem.forEach((item, byTarget) -> {
            var cells = new ArrayList<@Nullable Line>();
            columns.forEach(column -> cells.add(byTarget.get(column.id())));
            rows.add(new Row(item, texts.get(item), cells, byTarget.values()));
        });
        return new ProofGrid(columns, rows, targets.size() - known.size(), known.size() - columns.size());
    }

    /** Activities, which make a boundary; the rest are questions and controls. */
    public List<Row> activities() {
        return rows.stream().filter(it -> it.item().startsWith("L")).toList();
    }

    public List<Row> others() {
        return rows.stream().filter(it -> !it.item().startsWith("L")).toList();
    }

    /** How many activities it proves of anything. */
    public long proven() {
        return activities().stream().filter(Row::isProven).count();
    }

    /** How many of them rest on it alone somewhere. */
    public long only() {
        return activities().stream().filter(Row::isOnly).count();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
