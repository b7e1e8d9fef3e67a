package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.Previews;
import io.demarc.review.snapshot.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody sees of a next plan. */
@Service
@Transactional(readOnly = true)
class NextPlanPages {

    private final Facts facts;
    private final Impact impact;
    private final UnderReview review;
    private final Previews previews;
    private final Deployments deployments;
    private final Members members;

    NextPlanPages(
            Facts facts,
            Impact impact,
            UnderReview review,
            Previews previews,
            Deployments deployments,
            Members members) {
        this.facts = facts;
        this.impact = impact;
        this.review = review;
        this.previews = previews;
        this.deployments = deployments;
        this.members = members;
    }

    /**
     * @param behind whether the plan in force was changed since it was begun, or brought up to date
     * @param review its review under way, or the last one; null before the first
     * @param asked who would be asked now; empty while they are, and while it cannot be said
     */
    record Page(
            int version,
            Waits waits,
            boolean behind,
            String begunBy,
            Instant begunAt,
            String revisedBy,
            Instant revisedAt,
            @Nullable LocalDate effectiveOn,
            @Nullable UUID review,
            PlanChanges changes,
            Impact.Shown impact,
            List<Submission.Asked> asked) {}

    public Page of(NextPlan next, UseCaseFacts useCase, LocalDate today, Member me) {
        var inForce = deployments.plan(useCase.id());
        var history = review.history(next);
        var waits = Waits.of(next, history, inForce, today);
        var names = members.names(List.of(next.begunBy(), next.revisedBy()));
        var subject = next.subject();
        return new Page(
                next.version(),
                waits,
                !next.isOn(inForce),
                names.getOrDefault(next.begunBy(), ""),
                next.begunAt(),
                names.getOrDefault(next.revisedBy(), ""),
                next.revisedAt(),
                next.effectiveOn(),
                history.latest(),
                PlanChanges.between(
                        facts.of(new ReviewSubject.OfUseCase(useCase.id().value())), facts.of(subject)),
                impact.of(next),
                waits.isToSend()
                        ? previews.of(subject, history, me.id()).stream()
                                .map(NextPlanPages::asked)
                                .toList()
                        : List.of());
    }

    private static Submission.Asked asked(Previews.Expected it) {
        var nobody = it.held() ? Submission.Kind.NOBODY_ELSE_HOLDS_IT : Submission.Kind.NOBODY_HOLDS_IT;
        var asked = it.people().isEmpty() ? nobody : Submission.Kind.ASKED;
        return new Submission.Asked(
                it.concern().id(), it.due(), it.stands() ? Submission.Kind.STANDS : asked, it.people(), it.managers());
    }
}
