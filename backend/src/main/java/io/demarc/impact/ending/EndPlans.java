package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.impact.ending.EndPlanEvent.EndPlanned;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.Models;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place where it is recorded what is to be done where models end. */
@Service
@Transactional
public class EndPlans {

    private final EndPlanRepository plans;
    private final EndingPlaces places;
    private final Catalogue catalogue;
    private final Models models;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    EndPlans(
            EndPlanRepository plans,
            EndingPlaces places,
            Catalogue catalogue,
            Models models,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.plans = plans;
        this.places = places;
        this.catalogue = catalogue;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** Refused where nothing is to be planned, or not by the member. */
    void requirePlanner(UseCaseFacts useCase, Member me) {
        if (useCase.stage() == Stage.RETIRED) throw new EndPlanRefusal("retired");
        var owner = useCase.owner() == null ? null : useCase.owner().value();
        if (!mayPlan(owner, useCase.unit(), me))
            throw new AccessDeniedException("neither owner nor editor nor keeper of vendors");
    }

    /** Its owner, who may edit in its unit, or whoever keeps the vendors. */
    static boolean mayPlan(@Nullable UUID owner, BusinessUnitId unit, Member me) {
        return me.may(Capability.EDIT_VENDORS)
                || me.id().value().equals(owner) && me.may(Capability.REGISTER_USE_CASES)
                || me.may(Capability.EDIT_USE_CASES, unit);
    }

    /** The place with that letter where a model ends. */
    @Transactional(readOnly = true)
    EndingPlace place(UseCaseId useCase, String letter) {
        return places.of(useCase).stream()
                .filter(it -> it.letter().equals(letter))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The same of the place and its end as they are known now. */
    public void plan(UseCaseId useCase, String letter, EndPlanFacts facts, Member me) {
        requirePlanner(catalogue.visible(useCase, me), me);
        keep(useCase, place(useCase, letter), facts, me);
    }

    /** @param seen the place as whoever plans has seen it: of another end or model they have said nothing */
    void plan(UseCaseId useCase, String letter, String seen, int version, EndPlanFacts facts, Member me) {
        requirePlanner(catalogue.visible(useCase, me), me);
        var place = place(useCase, letter);
        if (!place.seen().equals(seen) || place.version() != version) throw overtaken(useCase);
        keep(useCase, place, facts, me);
    }

    private void keep(UseCaseId useCase, EndingPlace place, EndPlanFacts facts, Member me) {
        if (!place.isOpen(clock.today())) throw new EndPlanRefusal(place.notBefore() ? "no-day" : "over");
        if (facts.successor() != null) models.facts(facts.successor());
        var plan = plans.findByLegId(place.legId()).orElseGet(() -> new EndPlan(useCase, place));
        if (plan.known() != place.version()) throw overtaken(useCase); // Somebody was faster by a moment.
        if (plan.isSame(facts, place)) return;
        plan.plan(facts, place, me.actor(), clock.instant());
        try {
            plans.saveAndFlush(plan);
        } catch (DataIntegrityViolationException taken) {
            throw overtaken(useCase); // Somebody has planned there at the same time.
        }
        events.publishEvent(new EndPlanned(me.origin(clock.instant()), useCase, facts.way()));
    }

    private static ObjectOptimisticLockingFailureException overtaken(UseCaseId useCase) {
        return new ObjectOptimisticLockingFailureException(EndPlan.class, useCase);
    }
}
