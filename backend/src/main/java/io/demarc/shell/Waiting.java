package io.demarc.shell;

import io.demarc.identity.WorkItems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What waits for a member, of all modules together.
 *
 * @param first what is shown, that which is due first before the rest
 * @param more whether that is not all
 */
record Waiting(List<WorkItems.Item> first, boolean more) {

    private static final Comparator<WorkItems.Item> DUE_FIRST =
            Comparator.comparing(WorkItems.Item::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    static Waiting of(List<List<WorkItems.Item>> sources) {
        return new Waiting(
                sources.stream()
                        .flatMap(source -> source.stream().limit(WorkItems.MOST))
                        .sorted(DUE_FIRST)
                        .toList(),
                sources.stream().anyMatch(source -> source.size() > WorkItems.MOST));
    }
}
