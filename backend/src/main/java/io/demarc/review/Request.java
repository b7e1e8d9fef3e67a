package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.SentWords;
import io.demarc.tenancy.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to be decided.
 *
 * @param versions of the reference data that facts and route rest on
 * @param fourEyes who had a hand in it; they cannot decide on what they had a hand in
 * @param note to the reviewers, may be empty
 * @param calendar by which its stages are due
 * @param open how many layers are open; null where nobody knows, and for what has no layers
 * @param told what reviewers are told beside the facts; null for nothing
 */
record Request(
        Snapshot facts,
        Route route,
        VersionNumbers versions,
        MemberId requestedBy,
        FourEyes fourEyes,
        String note,
        Instant at,
        BusinessCalendar calendar,
        @Nullable Integer open,
        @Nullable SentWords told) {

    LocalDate today() {
        return calendar.day(at);
    }
}
