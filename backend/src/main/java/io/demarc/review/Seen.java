package io.demarc.review;

import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * What a form about a review showed to whoever sends it. What it asks for is done only if it is still so. A form that does not
 * say was no page of ours, and claims to have seen nothing.
 *
 * @param round the present one of then
 * @param version of the subject
 */
record Seen(@Nullable Integer round, @Nullable Integer version) {

    static final Seen NOTHING = new Seen(null, null);

    void require(Review review, int versionOfSubject) {
        if (round != null && round != review.round().number() || version != null && version != versionOfSubject)
            throw new ObjectOptimisticLockingFailureException(Review.class, review.id());
    }
}
