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
 * @param last the newest turn of its permission: the end of a message key; null while nobody asked for a review
 */
record Headline(
        @Nullable Instant begun,
        boolean imported,
        int approvals,
        @Nullable String last) {

    private static final String RETIRED = "use-case-retired";
    private static final String CHANGES_REQUESTED = "CHANGES_REQUESTED";

    /**
     * @param turns the newest first
     * @param standing what is permitted now: a question to the owner is no turn
     */
    static Headline of(List<Moment> turns, String standing) {
        var first = turns.stream()
                .filter(it -> it.event().matches("use-case-(?:registered|imported)"))
                .findFirst();
        return new Headline(
                first.map(Moment::at).orElse(null),
                first.filter(it -> it.event().equals("use-case-imported")).isPresent(),
                (int) turns.stream()
                        .filter(it -> it.event().equals("review-approved"))
                        .count(),
                standing.equals(CHANGES_REQUESTED) ? "changes-requested" : newest(turns));
    }

    private static @Nullable String newest(List<Moment> turns) {
        // It ends an open review, too, which comes after it and says less.
        if (turns.stream().anyMatch(it -> it.event().equals(RETIRED))) return RETIRED;
        return turns.stream()
                .map(Moment::event)
                // One decision of several, and what became stronger, changed no permission.
                .filter(it -> it.matches("(?:review|approval)-(?!strengthened|decided).*"))
                .findFirst()
                .orElse(null);
    }
}
