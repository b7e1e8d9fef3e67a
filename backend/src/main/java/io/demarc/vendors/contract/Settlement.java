package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a contract at one of its ends: who said so, and when. */
@Embeddable
record Settlement(
        @Enumerated(EnumType.STRING) @Column(name = "settlement")
        Outcome outcome,

        @Column(name = "settled_until") LocalDate until,

        @Column(name = "settled_by") @Nullable MemberId by,

        @Column(name = "settled_at") Instant at) {

    enum Outcome {
        /** It goes on for another period, by itself or because it was agreed again. */
        RENEWS,
        /** Notice was given, or it is let end. */
        ENDS
    }
}
