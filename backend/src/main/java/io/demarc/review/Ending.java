package io.demarc.review;

import io.demarc.kernel.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a review ended, by whose act and when. */
@Embeddable
record Ending(
        @Enumerated(EnumType.STRING) @Column(name = "ended_how")
        How how,

        @Convert(converter = MemberColumn.class) @Column(name = "ended_by")
        MemberId by,

        @Column(name = "ended_at") Instant at) {

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
