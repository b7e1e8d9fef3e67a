package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.MemberId;
import io.demarc.review.Previews;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says on a use case's own pages what sending it would start and what changing it would end. */
@Component
class UseCaseSubmission implements Submission {

    private final Previews previews;
    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final UseCaseRoutes routes;
    private final BusinessClock clock;

    UseCaseSubmission(
            Previews previews,
            UseCaseStates states,
            UseCaseHistories histories,
            UseCaseRoutes routes,
            BusinessClock clock) {
        this.previews = previews;
        this.routes = routes;
        this.states = states;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Asked> preview(UseCaseId id, Member me) {
        return preview(id, me.id());
    }

    /** If somebody else sends it than who looks. */
    List<Asked> preview(UseCaseId id, MemberId by) {
        return previews.of(UseCaseReviews.subject(id), states.of(id).get(histories), by).stream()
                .map(it -> new Asked(it.concern().id(), it.due(), kind(it), it.people(), it.managers()))
                .toList();
    }

    private static Kind kind(Previews.Expected expected) {
        if (expected.stands()) return Kind.STANDS;
        if (!expected.people().isEmpty()) return Kind.ASKED;
        return expected.held() ? Kind.NOBODY_ELSE_HOLDS_IT : Kind.NOBODY_HOLDS_IT;
    }

    /** Whether a house rule forbids where it runs: then nobody is asked. */
    boolean isForbidden(UseCaseId id) {
        return states.of(id).shown().ruled().isForbidden();
    }

    @Override
    public Optional<String> warning(UseCaseId id) {
        return effects(id).findFirst().map(UseCaseSubmission::warning);
    }

    @Override
    public Optional<String> atStake(UseCaseId id) {
        return effects(id).filter(Effect::isToCome).findFirst().map(UseCaseSubmission::warning);
    }

    @Override
    public Optional<LocalDate> approvedUntil(UseCaseId id) {
        var history = states.of(id).get(histories);
        if (history.approval(clock.today()) != ApprovalState.VALID
                || history.isUnderReview()
                || history.review() == ReviewState.REJECTED
                || routes.isForLegalAlone(id)) return Optional.empty();
        var renewal = Renewal.of(id, history, routes, clock);
        return renewal.isDue(clock.today()) ? Optional.empty() : Optional.of(renewal.ends());
    }

    private Stream<Effect> effects(UseCaseId id) {
        return Effect.of(states.of(id).get(histories), clock.today()).stream();
    }

    private static String warning(Effect effect) {
        return "review.warning." + effect;
    }
}
