package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.tenancy.BusinessCalendar;
import java.time.Instant;

/**
 * What somebody asks to be decided.
 *
 * @param versions of the reference data that facts and route rest on
 * @param lastEditedBy who changed the facts last; they cannot decide either
 * @param note to the reviewers, may be empty
 * @param calendar by which its stages are due
 */
record Request(
        Snapshot facts,
        Route route,
        VersionNumbers versions,
        MemberId requestedBy,
        MemberId lastEditedBy,
        String note,
        Instant at,
        BusinessCalendar calendar) {}
