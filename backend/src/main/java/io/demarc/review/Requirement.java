package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage as the page of a review lists it.
 *
 * @param by who decided, and {@code at} when; null while nobody has
 * @param due the last day on which a decision is in time; null before its turn
 * @param mine whether who looks may decide in it now
 * @param excluded the names of those who may not decide in it, because they had a hand in what is decided
 */
record Requirement(
        Concern concern,
        Kind kind,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable LocalDate due,
        boolean mine,
        List<String> excluded) {

    enum Kind {
        MET,
        CARRIED_OVER,
        WAITING,
        CHANGES,
        REJECTED,
        LATER,
        DROPPED;

        /** How a list of requirements draws it. */
        public String mark() {
            return switch (this) {
                case MET -> "met";
                case CARRIED_OVER -> "unneeded";
                case WAITING -> "waiting";
                case CHANGES, REJECTED -> "blocked";
                case LATER, DROPPED -> "later";
            };
        }

        boolean isMet() {
            return this == MET || this == CARRIED_OVER;
        }
    }

    /** @param open what who looks may decide now */
    static Requirement of(Stage stage, boolean underWay, Map<MemberId, String> names, Set<Concern> open) {
        var answer = stage.answer();
        return new Requirement(
                stage.concern(),
                kind(stage, underWay),
                answer.map(decision -> names.get(decision.decidedBy())).orElse(null),
                answer.map(Decision::decidedAt).orElse(null),
                stage.due(),
                open.contains(stage.concern()),
                underWay && !stage.isDecided() ? excluded(stage, names) : List.of());
    }

    private static List<String> excluded(Stage stage, Map<MemberId, String> names) {
        return stage.excluded().all().stream()
                .map(member -> names.getOrDefault(member, ""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private static Kind kind(Stage stage, boolean underWay) {
        if (stage.isCarriedOver()) return Kind.CARRIED_OVER;
        return stage.answer()
                .map(decision -> switch (decision.verdict()) {
                    case APPROVE -> Kind.MET;
                    case ASK_FOR_CHANGES -> Kind.CHANGES;
                    case REJECT -> Kind.REJECTED;
                })
                .orElse(underWay ? (stage.isWaiting() ? Kind.WAITING : Kind.LATER) : Kind.DROPPED);
    }
}
