package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.ReviewSubject;
import io.demarc.nextplan.NextPlan.How;
import io.demarc.nextplan.NextPlanEvent.NextPlanTookEffect;
import io.demarc.review.Inheritance;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts approved plans in the place of those in force, in one transaction with their approval. */
@Service
@Transactional
public class Effect {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final Inheritance inheritance;
    private final BesideOverview beside;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Effect(
            UseCaseStates states,
            Deployments deployments,
            Inheritance inheritance,
            BesideOverview beside,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.states = states;
        this.deployments = deployments;
        this.inheritance = inheritance;
        this.beside = beside;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Only on its day, over the plan that it was meant to replace, and while all that was approved with it is as it was. Until
     * then the plan in force stays, and its page says what it waits for.
     */
    void take(NextPlan next) {
        if (!next.isOpen() || !next.isDue(clock.today())) return;
        var useCase = states.lock(next.useCase());
        if (useCase.facts().stage() == Stage.RETIRED || !next.isOn(deployments.plan(useCase))) return;
        inheritance.pass(
                next.subject(), new ReviewSubject.OfUseCase(next.useCase().value()), () -> become(next, useCase));
    }

    private void become(NextPlan next, UseCaseState useCase) {
        var at = clock.instant();
        next.end(How.IN_FORCE, null, at);
        useCase.put(beside, BesideOverview.NONE);
        deployments.replace(useCase, next.plan(), next.revisedBy());
        // Its places were decided on with it: whoever is missing there is open, and not only not looked at.
        useCase.submitted(at);
        next.editors().all().forEach(it -> useCase.edited(List.of(it.group()), it.by(), it.at()));
        events.publishEvent(new NextPlanTookEffect(new Origin(CurrentOrganization.id(), null, at), next.useCase()));
    }
}
