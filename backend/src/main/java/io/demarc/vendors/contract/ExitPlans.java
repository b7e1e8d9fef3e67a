package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.contract.ExitEvent.AlternativeStated;
import io.demarc.vendors.contract.ExitEvent.ExitStated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How offerings can be left: finds what is said of it, and records what changes. */
@Service
@Transactional
public class ExitPlans {

    private final ExitPlanRepository plans;
    private final AlternativeRepository alternatives;
    private final Offerings offerings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ExitPlans(
            ExitPlanRepository plans,
            AlternativeRepository alternatives,
            Offerings offerings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.plans = plans;
        this.alternatives = alternatives;
        this.offerings = offerings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<ExitPlan> find(OfferingId offering) {
        return plans.findByOfferingIdIn(List.of(offering.value())).stream().findFirst();
    }

    @Transactional(readOnly = true)
    List<Alternative> alternatives(OfferingId offering) {
        return alternatives.findByOfferingIdInOrderById(List.of(offering.value()));
    }

    @Transactional(readOnly = true)
    Alternative alternative(OfferingId offering, UUID standIn) {
        return alternatives
                .findByOfferingIdAndStandInId(offering.value(), standIn)
                .orElseThrow(NotFound::new);
    }

    /** What a form is filled from: 0 while nothing is said. */
    @Transactional(readOnly = true)
    int version(OfferingId offering) {
        return find(offering).map(it -> it.version() + 1).orElse(0);
    }

    public void state(OfferingId offering, int version, ExitFacts facts, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.facts(offering);
        if (version(offering) != version) throw new ObjectOptimisticLockingFailureException(ExitPlan.class, offering);
        var plan = find(offering).orElseGet(() -> new ExitPlan(offering));
        if (facts.equals(plan.facts())) return;
        plan.state(facts, me.actor(), clock.instant());
        plans.saveAndFlush(plan);
        events.publishEvent(new ExitStated(me.origin(clock.instant()), offering));
    }

    /** Names another offering that could take its place: one that is not named yet, and not itself. */
    public void add(OfferingId offering, UUID standIn, @Nullable LocalDate passed, Member me) {
        me.require(Capability.EDIT_VENDORS);
        offerings.facts(offering);
        offerings.facts(new OfferingId(standIn));
        if (offering.value().equals(standIn)
                || alternatives
                        .findByOfferingIdAndStandInId(offering.value(), standIn)
                        .isPresent()) throw Offer.missed();
        state(new Alternative(offering, standIn), passed, me);
    }

    /** Says when it passed our tests. */
    void change(OfferingId offering, UUID standIn, int version, @Nullable LocalDate passed, Member me) {
        var alternative = edited(offering, standIn, version, me);
        if (!Objects.equals(alternative.passedOn(), passed)) state(alternative, passed, me);
    }

    private void state(Alternative alternative, @Nullable LocalDate passed, Member me) {
        alternative.state(passed, me.actor(), clock.instant());
        alternatives.saveAndFlush(alternative);
        events.publishEvent(new AlternativeStated(me.origin(clock.instant()), new OfferingId(alternative.offering())));
    }

    void remove(OfferingId offering, UUID standIn, int version, Member me) {
        alternatives.delete(edited(offering, standIn, version, me));
        events.publishEvent(new AlternativeStated(me.origin(clock.instant()), offering));
    }

    private Alternative edited(OfferingId offering, UUID standIn, int version, Member me) {
        me.require(Capability.EDIT_VENDORS);
        var alternative = alternative(offering, standIn);
        if (alternative.version() != version)
            throw new ObjectOptimisticLockingFailureException(Alternative.class, standIn);
        return alternative;
    }
}
