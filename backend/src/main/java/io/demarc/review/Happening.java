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
 * @param key message key of what was done; the concern, where there is one, stands in it
 * @param text what was said with it, empty for nothing
 */
record Happening(String key, String by, @Nullable Concern concern, Instant at, String text) {

    /** All that happened, the first first. */
    static List<Happening> timeline(Review review, Map<MemberId, String> names) {
        var timeline = new ArrayList<Happening>();
        for (Round round : review.rounds()) {
            timeline.add(requested(round, names));
            round.stages().stream()
                    .filter(stage -> !stage.stands())
                    .flatMap(stage -> stage.answer().stream())
                    .sorted(Comparator.comparing(Decision::decidedAt))
                    .forEach(decision -> timeline.add(decided(decision, names)));
        }
        review.ending()
                .ifPresent(end -> timeline.add(new Happening(
                        "review.ended." + end.how().name(), names.getOrDefault(end.by(), ""), null, end.at(), "")));
        return timeline;
    }

    private static Happening requested(Round round, Map<MemberId, String> names) {
        return new Happening(
                round.number() == 1 ? "review.happened.requested" : "review.happened.resubmitted",
                names.getOrDefault(round.requestedBy(), ""),
                null,
                round.submittedAt(),
                round.note());
    }

    private static Happening decided(Decision decision, Map<MemberId, String> names) {
        return new Happening(
                "review.happened." + decision.verdict().name(),
                names.getOrDefault(decision.decidedBy(), ""),
                decision.stage().concern(),
                decision.decidedAt(),
                decision.reason());
    }
}
