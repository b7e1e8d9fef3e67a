package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.snapshot.FactsNow;
import io.demarc.review.subject.History;

/**
 * A subject that somebody changed.
 *
 * @param before what had become of its reviews
 */
public record Followed(ReviewSubject subject, History before, MemberId by, FactsNow now) {}
