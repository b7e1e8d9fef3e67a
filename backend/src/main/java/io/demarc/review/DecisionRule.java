package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** When a decision may be taken. The page shows every rule that is broken; the first one refuses. */
enum DecisionRule {
    REVIEW_IS_UNDER_WAY((review, attempt) -> review.isUnderWay()),
    FACTS_ARE_THOSE_SEEN((review, attempt) -> review.round().number() == attempt.round()),
    STRENGTHENING_IS_SEEN(
            (review, attempt) -> attempt.closed() == null || attempt.closed() == review.closed(attempt.stage())),
    STAGE_IS_UNDECIDED((review, attempt) -> !review.stage(attempt.stage()).isDecided()),
    STAGES_BEFORE_HAVE_APPROVED((review, attempt) -> {
        var stage = review.stage(attempt.stage());
        return stage.isWaiting() || stage.isDecided();
    }),
    NOT_THE_REQUESTER((review, attempt) -> why(review, attempt) != Excluded.Why.REQUESTER),
    NOT_THE_OWNER((review, attempt) -> why(review, attempt) != Excluded.Why.OWNER),
    NOT_AN_EDITOR_OF_THESE_FACTS((review, attempt) -> why(review, attempt) != Excluded.Why.EDITOR),
    NOT_TOO_MANY_STAGES_OF_ONE_PERSON((review, attempt) -> {
        var round = review.round();
        return round.terms().allows(round.stagesOf(attempt.by()) + 1);
    }),
    /** No score can buy back a prohibited use: legal confirms it, or has the answers corrected. */
    PROHIBITED_IS_NOT_APPROVED((review, attempt) ->
            attempt.verdict() != Verdict.APPROVE || review.round().tier() != Tier.PROHIBITED),
    REASON_IS_GIVEN((review, attempt) -> !attempt.verdict().needsReason() || Text.isVisible(attempt.reason()));

    private final BiPredicate<Review, Attempt> holds;

    DecisionRule(BiPredicate<Review, Attempt> holds) {
        this.holds = holds;
    }

    private static Excluded.@Nullable Why why(Review review, Attempt attempt) {
        return review.stage(attempt.stage()).excluded().why(attempt.by());
    }

    static List<DecisionRule> broken(Review review, Attempt attempt) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(review, attempt))
                .toList();
    }

    static void check(Review review, Attempt attempt) {
        broken(review, attempt).stream().findFirst().ifPresent(rule -> {
            throw new ReviewRefusal(rule.key());
        });
    }

    /** Part of the message key that says why, like {@code not-the-requester}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
