package io.demarc.nextplan;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import java.time.LocalDate;

/** What a next plan waits for. */
enum Waits {
    TO_BE_SENT,
    FOR_APPROVAL,
    /** Reviewers asked for changes. */
    FOR_CHANGES,
    /** It was rejected: it can be changed and sent again, or dropped. */
    AFTER_REJECTION,
    /** Approved, and the plan in force was changed since: whoever prepared it has to look. */
    TO_BE_BROUGHT_UP_TO_DATE,
    /** It, or what else was sent with it, is another one now, or its approval has ended. */
    TO_BE_SENT_AGAIN,
    FOR_ITS_DAY,
    /** Approved and due: something keeps it back, such as a review of the use case itself. */
    FOR_THE_USE_CASE;

    static Waits of(NextPlan next, History history, DeploymentPlan inForce, LocalDate today) {
        if (history.review() == ReviewState.OPEN) return FOR_APPROVAL;
        if (history.review() == ReviewState.CHANGES_REQUESTED) return FOR_CHANGES;
        if (history.review() == ReviewState.REJECTED) return AFTER_REJECTION;
        if (history.review() == ReviewState.OVERTAKEN) return TO_BE_SENT_AGAIN;
        var approval = history.approval(today);
        if (approval == null) return TO_BE_SENT;
        if (approval != ApprovalState.VALID) return TO_BE_SENT_AGAIN;
        if (!next.isOn(inForce)) return TO_BE_BROUGHT_UP_TO_DATE;
        return next.isDue(today) ? FOR_THE_USE_CASE : FOR_ITS_DAY;
    }

    /** Whether reviewers have to be asked before it can take effect. */
    public boolean isToSend() {
        return switch (this) {
            case TO_BE_SENT, FOR_CHANGES, AFTER_REJECTION, TO_BE_SENT_AGAIN, FOR_THE_USE_CASE -> true;
            case FOR_APPROVAL, TO_BE_BROUGHT_UP_TO_DATE, FOR_ITS_DAY -> false;
        };
    }

    /** Whether whoever prepared it has something to do. */
    public boolean isForOwner() {
        return isToSend() || this == TO_BE_BROUGHT_UP_TO_DATE;
    }
}
