package io.demarc.history;

import io.demarc.audit.Story.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history in one sentence.
 *
 * @param begun when it was registered or imported; null where that is longer ago than what is told
 * @param imported whether it came in by an import
 * @param approvals how often it was approved
 * @param last the newest turn of its permission: the name of an event; null while nobody asked for a review
 */
record Headline(
        @Nullable Instant begun,
        boolean imported,
        int approvals,
        @Nullable String last) {

    /** @param turns the newest first */
    static Headline of(List<Moment> turns) {
        var first = turns.stream()
                .filter(it -> it.event().matches("use-case-(?:registered|imported)"))
                .findFirst();
        return new Headline(
                first.map(Moment::at).orElse(null),
                first.filter(it -> it.event().equals("use-case-imported")).isPresent(),
                (int) turns.stream()
                        .filter(it -> it.event().equals("review-approved"))
                        .count(),
                turns.stream()
                        .map(Moment::event)
                        .filter(it -> it.matches("(?:review|approval)-.*|use-case-retired"))
                        .findFirst()
                        .orElse(null));
    }
}
