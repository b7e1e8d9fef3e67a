package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.reference.References;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts plans into words. */
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

    PlanView of(UseCaseId id) {
        var plan = deployments.plan(id);
        var called = names.of(plan);
        var mode = plan.mode();
        return new PlanView(
                id,
                mode == null ? null : modes().of(mode),
                plan.legs().stream().map(leg -> leg(leg, called)).toList(),
                plan.routing(),
                owner(plan.routing().owner()),
                plan.letter(plan.routing().defaultLeg()),
                plan.routing().conditions().stream()
                        .map(it -> new PlanView.Rule(it, plan.letter(it.leg())))
                        .toList(),
                plan.broken());
    }

    private PlanView.Place leg(Leg leg, Map<UUID, String> called) {
        var mode = leg.mode();
        return new PlanView.Place(
                leg,
                mode == null ? null : modes().of(mode),
                leg.vendor() == null ? null : called.get(leg.vendor()),
                leg.model() == null ? null : called.get(leg.model()));
    }

    private @Nullable String owner(@Nullable UUID member) {
        return member == null ? null : names.member(member);
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }
}
