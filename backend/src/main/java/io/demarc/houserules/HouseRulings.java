package io.demarc.houserules;

import io.demarc.boundary.ControlsInPlace;
import io.demarc.boundary.matrix.Controls;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.inventory.UseCaseState;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.References;
import io.demarc.tenancy.BusinessClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the house rules in force say today: of the places of a use case, and of any place that somebody thinks of. */
@Service
public class HouseRulings {

    private final References references;
    private final Deployments deployments;
    private final ControlsInPlace inPlace;
    private final BusinessClock clock;

    HouseRulings(References references, Deployments deployments, ControlsInPlace inPlace, BusinessClock clock) {
        this.references = references;
        this.deployments = deployments;
        this.inPlace = inPlace;
        this.clock = clock;
    }

    /**
     * Of a place that is in no plan yet: no control is there.
     *
     * @param useCase what is answered about the use case as a whole, by which controls are of use; nothing leaves them in
     */
    public Ruling of(PlaceFacts place, Carried carried, Answers useCase) {
        var applicability = new Applicability(references.inForce(Controls.KIND).content(), place, useCase);
        return references
                .inForce(HouseRules.KIND)
                .content()
                .judge(place, carried, applicability::applies, clock.today());
    }

    /** Of each place of the plan, by the id of the leg and in their order; empty while nobody has named a place. */
    public Map<UUID, Ruling> of(UseCaseState useCase) {
        var plan = deployments.plan(useCase);
        var rulings = new LinkedHashMap<UUID, Ruling>();
        for (Leg leg : plan.legs())
            rulings.put(leg.id(), of(PlaceFacts.of(leg), carried(plan, leg, useCase), useCase.answers()));
        // Most need no control: then nobody works out which are there.
        if (rulings.values().stream().allMatch(it -> it.controls().isEmpty())) return rulings;
        var there = inPlace.of(useCase);
        rulings.replaceAll((leg, ruling) -> ruling.with(there.getOrDefault(leg, Set.of())));
        return rulings;
    }

    /** The places that rules forbid today, whichever rules a decision rested on. */
    Map<Leg, Ruling> forbidden(UseCaseState useCase) {
        var plan = deployments.plan(useCase);
        var rules = references.today(HouseRules.KIND).content();
        var forbidden = new LinkedHashMap<Leg, Ruling>();
        for (Leg leg : plan.legs()) {
            var ruling = rules.judge(PlaceFacts.of(leg), carried(plan, leg, useCase), _ -> true, clock.today());
            if (ruling.isForbidden()) forbidden.put(leg, ruling);
        }
        return forbidden;
    }

    /** Of a place of the plan as if it was another one, say in another mode, that carries the same. */
    Ruling of(PlaceFacts place, DeploymentPlan plan, Leg leg, UseCaseState useCase) {
        return of(place, carried(plan, leg, useCase), useCase.answers());
    }

    private static Carried carried(DeploymentPlan plan, Leg leg, UseCaseState useCase) {
        return Carried.by(leg, plan.legs().size() > 1, useCase.answers());
    }
}
