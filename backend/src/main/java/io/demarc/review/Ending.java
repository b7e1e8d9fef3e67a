package io.demarc.review;

import io.demarc.kernel.MemberId;
import java.time.Instant;

/** How a review ended, by whose act and when. */
record Ending(How how, MemberId by, Instant at) {

    enum How {
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /** Somebody changed a fact that the reviewers were deciding on. */
        OVERTAKEN;

        boolean isDecision() {
            return this == APPROVED || this == REJECTED;
        }
    }
}
