package io.demarc.review;

import io.demarc.kernel.ReviewSubject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what decides a subject's standing. */
@Service
@Transactional(readOnly = true)
class Permissions {

    private final Reviews reviews;
    private final Approvals approvals;
    private final Clock clock;

    Permissions(Reviews reviews, Approvals approvals, Clock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.clock = clock;
    }

    Permission of(ReviewSubject subject, boolean prohibited, boolean inUse, boolean begun) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var kind = subject.kind();
        var id = subject.id();
        return new Permission(
                prohibited,
                inUse,
                begun,
                reviews.findLatest(kind, id).map(Review::state).orElse(null),
                reviews.findLatestDecided(kind, id).map(Review::state).orElse(null),
                approvals.findLatest(kind, id).map(it -> it.state(today)).orElse(null));
    }

    /** The last day of the latest approval, if one was ever granted. */
    Optional<LocalDate> validUntil(ReviewSubject subject) {
        return approvals.findLatest(subject.kind(), subject.id()).map(Approval::validUntil);
    }
}
