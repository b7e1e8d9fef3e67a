package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stage as pages list it.
 *
 * @param by who decided, and {@code at} when; null while nobody has
 * @param reason what was said with it; empty for nothing
 * @param due the last day on which a decision is in time; before its turn the day that is meant, if all take their time
 * @param mine whether who looks may decide in it now
 * @param people who may decide in it, by name; beside who looks where it is their turn
 * @param held whether anybody has its role at all
 * @param vacant whether nobody may decide in it, though it is not decided
 * @param excluded the names of those who may not decide in it, because they had a hand in what is decided
 */
public record Requirement(
        Concern concern,
        Kind kind,
        @Nullable String by,
        @Nullable Instant at,
        String reason,
        @Nullable LocalDate due,
        boolean mine,
        List<String> people,
        boolean held,
        boolean vacant,
        List<String> excluded) {

    public enum Kind {
        MET,
        CARRIED_OVER,
        WAITING,
        CHANGES,
        REJECTED,
        LATER,
        DROPPED;

        /** How a list of seats draws it. */
        public String mark() {
            return switch (this) {
                case MET, CARRIED_OVER -> "check";
                case WAITING -> "clock";
                case CHANGES -> "pencil";
                case REJECTED -> "cross";
                case LATER -> "lock";
                case DROPPED -> "dot";
            };
        }

        public boolean isMet() {
            return this == MET || this == CARRIED_OVER;
        }

        public boolean isToCome() {
            return this == WAITING || this == LATER;
        }

        /** Whether an approval is still to come before all have approved. */
        public boolean isUndecided() {
            return isToCome() || this == CHANGES;
        }
    }

    /** @param mine whether who looks may decide it now */
    static Requirement of(
            Stage stage,
            boolean underWay,
            Map<MemberId, String> names,
            Deciders.Seat seat,
            @Nullable LocalDate due,
            boolean mine,
            MemberId me) {
        var answer = stage.answer();
        var kind = kind(stage, underWay);
        return new Requirement(
                stage.concern(),
                kind,
                answer.map(decision -> names.get(decision.decidedBy())).orElse(null),
                answer.map(Decision::decidedAt).orElse(null),
                answer.map(Decision::reason).orElse(""),
                due,
                mine,
                kind.isToCome() ? (mine ? seat.namesWithout(me) : seat.names()) : List.of(),
                seat.held(),
                kind.isToCome() && seat.isVacant(),
                kind.isToCome() ? excluded(stage, names) : List.of());
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
