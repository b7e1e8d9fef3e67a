package io.demarc.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence.
 *
 * @param lasts how long a piece of it counts
 * @param proves the activities that it usually proves
 * @param supports the questions and controls that it usually supports
 * @param usually how strong it usually is once somebody has read it
 */
record EvidenceKind(
        String id,
        String name,
        Group group,
        Side side,
        Lasts lasts,
        @Nullable List<String> proves,
        @Nullable List<String> supports,
        Strength usually) {

    enum Group {
        AUDIT_REPORT,
        CERTIFICATE,
        CONTRACT,
        POLICY,
        DOCUMENTATION,
        STATEMENT,
        TEST,
        READ_BACK,
        REVIEW
    }

    /** Whose it is. */
    enum Side {
        PROVIDER,
        OURS,
        EITHER;

        boolean fits(boolean ofVendor) {
            return this == EITHER || (this == PROVIDER) == ofVendor;
        }
    }

    enum Rule {
        /** So many months or days after its period, or after its day. */
        AFTER_PERIOD,
        /** To the day that it names. */
        UNTIL_END,
        /** To the day that it names, or without an end. */
        UNTIL_END_IF_ANY,
        /** So many months after what it follows would have ended. */
        EXTENDS
    }

    record Lasts(
            Rule rule, @Nullable Integer months, @Nullable Integer days) {

        /**
         * The last day, null for no end.
         *
         * @param predecessor the last day of the piece that it follows
         */
        @Nullable
        LocalDate until(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate predecessor) {
            return switch (rule) {
                case AFTER_PERIOD -> after(to == null ? from : to);
                case UNTIL_END, UNTIL_END_IF_ANY -> to;
                case EXTENDS -> after(predecessor == null ? to : predecessor);
            };
        }

        private @Nullable LocalDate after(@Nullable LocalDate day) {
            if (day == null) return null;
            return day.plusMonths(months == null ? 0 : months).plusDays(days == null ? 0 : days);
        }

        /** Whether its end follows from what is said of its period. */
        boolean isKnown(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate predecessor) {
            return rule == Rule.UNTIL_END_IF_ANY || until(from, to, predecessor) != null;
        }
    }

    /** Everything that it usually proves or supports. */
    List<String> items() {
        return Stream.of(proves, supports)
                .filter(it -> it != null)
                .flatMap(List::stream)
                .toList();
    }

    Stream<String> faults() {
        boolean counted = lasts.rule() == Rule.AFTER_PERIOD || lasts.rule() == Rule.EXTENDS;
        return Stream.concat(
                items().stream()
                        .filter(it -> !Claim.isItem(it))
                        .map(it -> id + " proves something that has no such id: " + it),
                Stream.of(
                                id.matches("[a-z][a-z0-9-]{0,59}") ? "" : id + " is no id",
                                counted == (lasts.months() != null || lasts.days() != null)
                                        ? ""
                                        : id + " says wrongly how long it counts",
                                usually == Strength.NONE ? id + " is worth nothing" : "")
                        .filter(it -> !it.isEmpty()));
    }
}
