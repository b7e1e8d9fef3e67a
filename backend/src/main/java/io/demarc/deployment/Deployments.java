package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Overview;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where use cases run: asks for a plan, and is the one place that records a change to it. Access is the caller's. */
@Service
@Transactional
public class Deployments {

    private final PlanRows plans;
    private final LegRows legs;
    private final ConditionRows conditions;
    private final PlanNames names;
    private final Overview overview;
    private final Intake intake;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deployments(
            PlanRows plans,
            LegRows legs,
            ConditionRows conditions,
            PlanNames names,
            Overview overview,
            Intake intake,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.legs = legs;
        this.conditions = conditions;
        this.names = names;
        this.overview = overview;
        this.intake = intake;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** The plan; without a leg where nobody has said anything yet. */
    @Transactional(readOnly = true)
    public DeploymentPlan plan(UseCaseId useCase) {
        record Plan(UseCaseId of) {}
        return PageMemo.of(new Plan(useCase), () -> read(useCase));
    }

    private DeploymentPlan read(UseCaseId useCase) {
        return plans.findByUseCaseId(useCase.value())
                .map(row -> plan(useCase, row))
                .orElseGet(() -> new DeploymentPlan(useCase, List.of(), Routing.NONE));
    }

    /** What the vendors and models of a plan are called, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(DeploymentPlan plan) {
        return names.of(plan);
    }

    /** What a form is filled from: 0 where there is no plan yet. */
    @Transactional(readOnly = true)
    public int version(UseCaseId useCase) {
        return plans.findByUseCaseId(useCase.value())
                .map(it -> it.version() + 1)
                .orElse(0);
    }

    /**
     * Keeps the plan. A leg is recognised by its id, so that what was said about it elsewhere stays.
     *
     * @param version as {@link #version} gave it; another means that somebody changed the plan meanwhile
     */
    public void revise(DeploymentPlan plan, int version, MemberId by) {
        var useCase = plan.useCase();
        if (version(useCase) != version)
            throw new ObjectOptimisticLockingFailureException(DeploymentPlan.class, useCase);
        var before = plan(useCase);
        if (version > 0 && before.equals(plan)) return;
        keep(plan, by);
        intake.touch(useCase, by);
    }

    /** Takes a plan over from another inventory, where there is none yet. */
    public void takeOver(DeploymentPlan plan, @Nullable MemberId by) {
        keep(plan, by);
    }

    private void keep(DeploymentPlan plan, @Nullable MemberId by) {
        var useCase = plan.useCase();
        Instant at = clock.instant();
        var row = plans.findByUseCaseId(useCase.value()).orElseGet(() -> new PlanRow(useCase));
        row.route(plan.routing(), at);
        plans.save(row);
        conditions.findByPlanIdOrderByPosition(row.id()).forEach(conditions::delete);
        var kept = new TreeMap<UUID, LegRow>();
        legs.findByPlanIdOrderByLetter(row.id()).forEach(leg -> kept.put(leg.id(), leg));
        for (Leg leg : plan.legs()) {
            var known = kept.remove(leg.id());
            if (known == null) legs.save(new LegRow(row.id(), leg));
            else known.revise(leg);
        }
        kept.values().forEach(legs::delete);
        int position = 0;
        for (Condition condition : plan.routing().conditions())
            conditions.save(new ConditionRow(row.id(), position++, condition));
        entities.flush();
        updateOverview(plan);
        events.publishEvent(new PlanChanged(
                CurrentOrganization.id(),
                by,
                at,
                useCase,
                plan.mode(),
                plan.legs().size()));
    }

    private void updateOverview(DeploymentPlan plan) {
        var modes = plan.legs().stream()
                .map(Leg::mode)
                .filter(Objects::nonNull)
                .map(Mode::name)
                .distinct()
                .sorted()
                .toList();
        var vendors = plan.legs().stream()
                .map(Leg::vendor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var mode = plan.mode();
        overview.deployment(
                plan.useCase(),
                mode == null ? null : mode.name(),
                modes,
                vendors,
                vendors.isEmpty() ? List.of() : names.vendors(vendors));
    }

    private DeploymentPlan plan(UseCaseId useCase, PlanRow row) {
        var kept = new ArrayList<Leg>();
        legs.findByPlanIdOrderByLetter(row.id()).forEach(leg -> kept.add(leg.leg()));
        var rule = kept.size() < 2
                ? List.<Condition>of()
                : conditions.findByPlanIdOrderByPosition(row.id()).stream()
                        .map(ConditionRow::condition)
                        .toList();
        return new DeploymentPlan(useCase, kept, row.routing(rule));
    }
}
