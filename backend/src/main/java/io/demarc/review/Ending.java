package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.review.subject.ReviewState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a review ended, by whose act and when. */
@Embeddable
record Ending(
        @Enumerated(EnumType.STRING) @Column(name = "ended_how")
        How how,

        @Column(name = "ended_by") MemberId by,

        @Column(name = "ended_at") Instant at) {

    enum How {
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /** Somebody changed a fact that the reviewers were deciding on. */
        OVERTAKEN;

        ReviewState state() {
            return switch (this) {
                case APPROVED -> ReviewState.APPROVED;
                case REJECTED -> ReviewState.REJECTED;
                case WITHDRAWN -> ReviewState.WITHDRAWN;
                case OVERTAKEN -> ReviewState.OVERTAKEN;
            };
        }

        boolean isDecision() {
            return this == APPROVED || this == REJECTED;
        }
    }
}
