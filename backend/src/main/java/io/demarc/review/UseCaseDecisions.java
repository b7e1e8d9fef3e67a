package io.demarc.review;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions and withdrawals, with what they permit written in the same transaction. */
@Service
@Transactional
class UseCaseDecisions {

    private final Decisions decisions;
    private final Submissions submissions;
    private final UseCaseReviews useCases;
    private final Reviews reviews;

    UseCaseDecisions(Decisions decisions, Submissions submissions, UseCaseReviews useCases, Reviews reviews) {
        this.decisions = decisions;
        this.submissions = submissions;
        this.useCases = useCases;
        this.reviews = reviews;
    }

    void record(UUID review, Attempt attempt) {
        decisions.record(review, attempt);
        updateStanding(review);
    }

    void withdraw(UUID review, MemberId by) {
        submissions.withdraw(review, by);
        updateStanding(review);
    }

    private void updateStanding(UUID review) {
        reviews.findById(review)
                .ifPresent(
                        it -> useCases.updateStanding(new UseCaseId(it.subject().id())));
    }
}
