package io.demarc.review;

import io.demarc.assessment.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When a decision may be taken. The page shows every rule that is broken; the first one refuses. */
enum DecisionRule {
    REVIEW_IS_UNDER_WAY {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return review.isUnderWay();
        }
    },
    FACTS_ARE_THOSE_SEEN {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return review.round().number() == attempt.round();
        }
    },
    STAGE_IS_UNDECIDED {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return !review.stage(attempt.stage()).isDecided();
        }
    },
    STAGES_BEFORE_HAVE_APPROVED {
        @Override
        boolean holds(Review review, Attempt attempt) {
            var stage = review.stage(attempt.stage());
            return stage.isWaiting() || stage.isDecided();
        }
    },
    NOT_THE_REQUESTER {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return !review.round().requestedBy().equals(attempt.by());
        }
    },
    NOT_THE_LAST_EDITOR {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return !review.round().lastEditedBy().equals(attempt.by());
        }
    },
    NOT_TOO_MANY_STAGES_OF_ONE_PERSON {
        @Override
        boolean holds(Review review, Attempt attempt) {
            var round = review.round();
            return round.terms().allows(round.stagesOf(attempt.by()) + 1);
        }
    },
    /** No score can buy back a prohibited use: legal confirms it, or has the answers corrected. */
    PROHIBITED_IS_NOT_APPROVED {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return attempt.verdict() != Verdict.APPROVE || review.round().tier() != Tier.PROHIBITED;
        }
    },
    REASON_IS_GIVEN {
        @Override
        boolean holds(Review review, Attempt attempt) {
            return !attempt.verdict().needsReason() || !attempt.reason().isBlank();
        }
    };

    abstract boolean holds(Review review, Attempt attempt);

    static List<DecisionRule> broken(Review review, Attempt attempt) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(review, attempt))
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
