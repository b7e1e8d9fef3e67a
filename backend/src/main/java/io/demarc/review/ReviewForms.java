package io.demarc.review;

import io.demarc.kernel.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes forms about a review: what a form asks for is done only if the review is in the round that the form showed. */
@Service
@Transactional
class ReviewForms {

    private final Reviews reviews;

    ReviewForms(Reviews reviews) {
        this.reviews = reviews;
    }

    /** @param seen the round that the form carries; none where it was no page of ours */
    void take(UUID id, @Nullable Integer seen, Runnable command) {
        var review = reviews.findWithRounds(id).orElseThrow(NotFound::new);
        if (seen != null && seen != review.round().number())
            throw new ObjectOptimisticLockingFailureException(Review.class, id);
        command.run();
    }
}
