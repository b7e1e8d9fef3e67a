package io.demarc.nextplan;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.PlanDraft;
import io.demarc.identity.Member;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.NotFound;
import io.demarc.nextplan.NextPlan.How;
import io.demarc.nextplan.NextPlanEvent.NextPlanBegun;
import io.demarc.nextplan.NextPlanEvent.NextPlanBroughtUpToDate;
import io.demarc.nextplan.NextPlanEvent.NextPlanDropped;
import io.demarc.nextplan.NextPlanEvent.NextPlanRevised;
import io.demarc.nextplan.NextPlanEvent.NextPlanScheduled;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where plans beside the one in force are begun, changed and dropped. The plan in force stays as it is. */
@Service
@Transactional
public class NextPlans implements PlanDraft.Drafts {

    /** Later days cannot be kept. */
    private static final int LAST_YEAR = 9_999;

    private final NextPlanRepository kept;
    private final UseCaseStates states;
    private final Deployments deployments;
    private final UnderReview review;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    NextPlans(
            NextPlanRepository kept,
            UseCaseStates states,
            Deployments deployments,
            UnderReview review,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.kept = kept;
        this.states = states;
        this.deployments = deployments;
        this.review = review;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<NextPlan> open(UseCaseId useCase) {
        return kept.findOpen(useCase.value());
    }

    @Override
    @Transactional(readOnly = true)
    public PlanDraft of(UseCaseId useCase) {
        var next = open(useCase).orElseThrow(NotFound::new);
        return new PlanDraft(next.plan(), next.version(), this::revise);
    }

    /** What keeps a use case from having one; null where nothing does. */
    @Transactional(readOnly = true)
    @Nullable
    String obstacle(UseCaseId useCase) {
        return obstacle(states.of(useCase));
    }

    private @Nullable String obstacle(UseCaseState useCase) {
        var stage = useCase.facts().stage();
        if (stage == Stage.RETIRED) return "retired";
        if (deployments.plan(useCase).legs().isEmpty()) return "no-plan";
        boolean inUse = stage == Stage.LIVE || stage == Stage.PILOT;
        return inUse || useCase.shown().permitted().validUntil() != null ? null : "not-approved";
    }

    /** Begins one as a copy of the plan in force; where there is one already, nothing is lost. */
    public void begin(UseCaseId useCase, Member me) {
        var state = states.edit(useCase, me);
        if (kept.findOpen(useCase.value()).isPresent()) return;
        var obstacle = obstacle(state);
        if (obstacle != null) throw new NextPlanRefusal(obstacle);
        kept.saveAndFlush(new NextPlan(deployments.plan(state), me.id(), clock.instant()));
        events.publishEvent(new NextPlanBegun(me.origin(clock.instant()), useCase));
    }

    private int revise(DeploymentPlan plan, int version, Member me) {
        var next = toChange(plan.useCase(), version, me);
        if (next.plan().equals(plan)) return version;
        next.revise(plan, me.id(), clock.instant());
        var revised = kept.saveAndFlush(next);
        events.publishEvent(new NextPlanRevised(
                me.origin(clock.instant()), plan.useCase(), plan.legs().size()));
        review.follow(next, me.id());
        return revised.version();
    }

    /** It replaces the plan in force as that is now: whoever says so has seen what differs from it. */
    void bringUpToDate(UseCaseId useCase, int version, Member me) {
        var next = toChange(useCase, version, me);
        next.rebase(deployments.plan(useCase));
        events.publishEvent(new NextPlanBroughtUpToDate(me.origin(clock.instant()), useCase));
    }

    /** @param day before which it does not take effect; null for as soon as it is approved */
    void schedule(UseCaseId useCase, int version, @Nullable LocalDate day, Member me) {
        var next = toChange(useCase, version, me);
        if (day != null && day.isBefore(clock.today())) throw new NextPlanRefusal("past-day");
        if (day != null && day.getYear() > LAST_YEAR) throw new NextPlanRefusal("far");
        next.scheduleFor(day);
        events.publishEvent(new NextPlanScheduled(me.origin(clock.instant()), useCase, day));
    }

    void drop(UseCaseId useCase, int version, Member me) {
        var next = toChange(useCase, version, me);
        review.withdraw(next, me.id());
        next.end(How.DROPPED, me.id(), clock.instant());
        events.publishEvent(new NextPlanDropped(me.origin(clock.instant()), useCase));
    }

    private NextPlan toChange(UseCaseId useCase, int version, Member me) {
        states.edit(useCase, me);
        var next = kept.findOpen(useCase.value()).orElseThrow(NotFound::new);
        if (next.version() != version) throw new ObjectOptimisticLockingFailureException(NextPlan.class, next.id());
        return next;
    }
}
