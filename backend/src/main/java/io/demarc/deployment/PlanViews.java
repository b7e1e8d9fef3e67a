package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.References;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts plans into words, as pages show them. */
@Component
class PlanViews {

    private final Deployments deployments;
    private final PlanNames names;
    private final References references;

    PlanViews(Deployments deployments, PlanNames names, References references) {
        this.references = references;
        this.deployments = deployments;
        this.names = names;
    }

    record View(
            UseCaseId useCase,
            Modes.@Nullable Text mode,
            List<Place> legs,
            Routing routing,
            @Nullable String owner,
            String defaultLeg,
            List<Rule> rules,
            List<PlanRule> broken) {}

    record Place(
            Leg leg,
            Modes.@Nullable Text mode,
            @Nullable String vendor,
            @Nullable String model) {}

    record Rule(Condition condition, String leg) {}

    View of(UseCaseId id) {
        var plan = deployments.plan(id);
        var known = names.of(plan);
        var mode = plan.mode();
        return new View(
                id,
                mode == null ? null : modes().of(mode),
                plan.legs().stream().map(leg -> leg(leg, known)).toList(),
                plan.routing(),
                owner(plan.routing().owner()),
                plan.letter(plan.routing().defaultLeg()),
                plan.routing().conditions().stream()
                        .map(it -> new Rule(it, plan.letter(it.leg())))
                        .toList(),
                plan.broken());
    }

    private Place leg(Leg leg, Map<UUID, String> known) {
        var mode = leg.mode();
        return new Place(
                leg,
                mode == null ? null : modes().of(mode),
                leg.vendor() == null ? null : known.get(leg.vendor()),
                leg.model() == null ? null : known.get(leg.model()));
    }

    private @Nullable String owner(@Nullable UUID member) {
        return member == null ? null : names.member(member);
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }
}
