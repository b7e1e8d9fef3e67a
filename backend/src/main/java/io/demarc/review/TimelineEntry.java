package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a review's timeline.
 *
 * @param key message key of what was done; it shows the concern, where there is one
 * @param text what was said with it, empty for nothing
 * @param accepted of open layers, in an approval that took it; empty for nothing
 */
record TimelineEntry(String key, String by, @Nullable Concern concern, Instant at, String text, Accepted accepted) {

    /** All that happened, the first first. */
    static List<TimelineEntry> timeline(Review review, Map<MemberId, String> names) {
        var timeline = new ArrayList<TimelineEntry>();
        for (Round round : review.rounds()) {
            timeline.add(requested(round, names));
            round.stages().stream()
                    .filter(stage -> !stage.isCarriedOver())
                    .flatMap(stage -> stage.answer().stream())
                    .sorted(Comparator.comparing(Decision::decidedAt))
                    .forEach(decision -> timeline.add(decided(decision, names)));
        }
        review.ending()
                .ifPresent(end -> timeline.add(new TimelineEntry(
                        "review.ended." + end.how().name(),
                        names.getOrDefault(end.by(), ""),
                        null,
                        end.at(),
                        "",
                        Accepted.NOTHING)));
        return timeline;
    }

    /** What was asked for in the round before, which the present one answers. */
    static List<TimelineEntry> askedBefore(Review review, Map<MemberId, String> names) {
        int rounds = review.rounds().size();
        return rounds < 2
                ? List.of()
                : review.rounds().get(rounds - 2).stages().stream()
                        .filter(stage -> !stage.isCarriedOver())
                        .flatMap(stage -> stage.answer().stream())
                        .filter(decision -> decision.verdict() == Verdict.ASK_FOR_CHANGES)
                        .map(decision -> decided(decision, names))
                        .toList();
    }

    private static TimelineEntry requested(Round round, Map<MemberId, String> names) {
        return new TimelineEntry(
                round.number() == 1 ? "review.happened.requested" : "review.happened.resubmitted",
                names.getOrDefault(round.requestedBy(), ""),
                null,
                round.submittedAt(),
                round.note(),
                Accepted.NOTHING);
    }

    private static TimelineEntry decided(Decision decision, Map<MemberId, String> names) {
        return new TimelineEntry(
                "review.happened." + decision.verdict().name(),
                names.getOrDefault(decision.decidedBy(), ""),
                decision.stage().concern(),
                decision.decidedAt(),
                decision.reason(),
                decision.accepted());
    }
}
