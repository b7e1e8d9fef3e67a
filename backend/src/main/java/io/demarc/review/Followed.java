package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.snapshot.FactsNow;
import io.demarc.review.subject.History;
import org.jspecify.annotations.Nullable;

/**
 * A subject that somebody changed, or that may have become worse by itself.
 *
 * @param before what had become of its reviews
 * @param by null where nobody changed anything, but a day was over or a grade fell: that ends no review
 */
public record Followed(
        ReviewSubject subject, History before, @Nullable MemberId by, FactsNow now) {}
