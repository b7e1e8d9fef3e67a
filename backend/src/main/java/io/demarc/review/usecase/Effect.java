package io.demarc.review.usecase;

import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What a material change would do now, said before it is saved, and what the last one has done; the gravest first. */
enum Effect {
    ENDS_THE_REVIEW,
    MAKES_THE_APPROVAL_STALE,
    HAS_ENDED_THE_REVIEW,
    HAS_MADE_THE_APPROVAL_STALE;

    boolean isToCome() {
        return this == ENDS_THE_REVIEW || this == MAKES_THE_APPROVAL_STALE;
    }

    static Set<Effect> of(History history, LocalDate today) {
        var effects = EnumSet.noneOf(Effect.class);
        if (history.review() == ReviewState.OPEN) effects.add(ENDS_THE_REVIEW);
        if (history.review() == ReviewState.OVERTAKEN) effects.add(HAS_ENDED_THE_REVIEW);
        var approval = history.approval(today);
        if (approval == ApprovalState.VALID) effects.add(MAKES_THE_APPROVAL_STALE);
        if (approval == ApprovalState.STALE) effects.add(HAS_MADE_THE_APPROVAL_STALE);
        return effects;
    }
}
