package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseAnswers;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.kernel.MemberId;
import io.demarc.questionnaire.Answers;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where use cases run, as it is kept. */
@Component
class Plans implements Part<Plans.Kept> {

    /** A row of a plan with its legs and conditions: each leg beside each condition, and null beside none. */
    private static final String JOINED = """
            select new io.demarc.deployment.Plans$Joined(p, l, c) from PlanRow p
            left join LegRow l on l.planId = p.id
            left join ConditionRow c on c.planId = p.id
            where p.useCaseId in :useCases order by p.id, l.letter, c.position""";

    private final EntityManager entities;
    private final UseCaseAnswers answers;
    private final LegAxes axes;

    Plans(EntityManager entities, UseCaseAnswers answers, LegAxes axes) {
        this.entities = entities;
        this.axes = axes;
        this.answers = answers;
    }

    record Joined(
            PlanRow plan, @Nullable LegRow leg, @Nullable ConditionRow condition) {}

    /** @param row null where nobody has said anything yet */
    record Kept(DeploymentPlan plan, @Nullable PlanRow row, List<LegRow> legs, List<ConditionRow> conditions) {

        /** What a form is filled from: 0 where there is no plan yet. */
        int version() {
            return row == null ? 0 : row.version() + 1;
        }
    }

    @Override
    public Map<UseCaseId, Kept> read(Collection<UseCaseState> useCases) {
        var found = new HashMap<UUID, Rows>();
        for (var joined : entities.createQuery(JOINED, Joined.class)
                .setParameter(
                        "useCases", useCases.stream().map(it -> it.id().value()).toList())
                .getResultList())
            found.computeIfAbsent(joined.plan().useCase().value(), id -> new Rows(joined.plan()))
                    .add(joined);
        var read = new HashMap<UseCaseId, Kept>();
        for (var useCase : useCases) {
            var rows = found.get(useCase.id().value());
            read.put(useCase.id(), rows == null ? none(useCase) : rows.kept(useCase));
        }
        return read;
    }

    List<UUID> modelsAt(UUID vendor) {
        return entities.createQuery(
                        "select distinct l.modelId from LegRow l where l.vendorId = :vendor and l.modelId is not null",
                        UUID.class)
                .setParameter("vendor", vendor)
                .setMaxResults(50)
                .getResultList();
    }

    /** A leg is recognised by its id, so that what was said about it elsewhere stays. */
    void keep(UseCaseState useCase, DeploymentPlan plan, MemberId by, Instant at) {
        var before = useCase.get(this);
        var row = before.row() == null ? new PlanRow(plan.useCase()) : before.row();
        row.route(plan.routing(), at);
        if (before.row() == null) entities.persist(row);
        var conditions = plan.routing().conditions();
        boolean same = before.conditions().stream()
                .map(ConditionRow::condition)
                .toList()
                .equals(conditions);
        // The rule first: what it leads to may be taken away.
        if (!same) before.conditions().forEach(entities::remove);
        var legs = keepLegs(before, plan, row);
        before.plan().legs().stream()
                .map(Leg::id)
                .filter(id -> !plan.names(id))
                .forEach(id -> answers.keep(useCase, id, Answers.NONE, by, at));
        plan.legs().forEach(leg -> answers.keep(useCase, leg.id(), leg.answers(), by, at));
        useCase.put(this, new Kept(plan, row, legs, same ? before.conditions() : added(conditions, row)));
    }

    /** The same on rows that nobody keeps. */
    void suppose(Map<UseCaseState, DeploymentPlan> plans) {
        var found = axes.of(
                plans.values().stream().flatMap(it -> it.legs().stream()).toList());
        plans.forEach((useCase, plan) -> {
            if (!useCase.isSupposed()) throw new IllegalStateException("not supposed: " + useCase.id());
            var row = new PlanRow(plan.useCase());
            var legs = plan.legs().stream().map(leg -> row(row, leg, found)).toList();
            useCase.put(this, new Kept(plan, row, legs, List.of()));
        });
    }

    private static LegRow row(PlanRow plan, Leg leg, Map<UUID, Axes> found) {
        var row = new LegRow(plan.id(), leg);
        row.name(found.getOrDefault(leg.id(), Axes.UNKNOWN));
        return row;
    }

    private List<LegRow> keepLegs(Kept before, DeploymentPlan plan, PlanRow row) {
        var found = axes.of(plan.legs());
        var known = new TreeMap<UUID, LegRow>();
        before.legs().forEach(leg -> known.put(leg.id(), leg));
        var now = new ArrayList<LegRow>();
        for (Leg leg : plan.legs()) {
            var there = known.remove(leg.id());
            boolean fresh = there == null;
            if (there == null) there = new LegRow(row.id(), leg);
            else there.revise(leg);
            there.name(found.getOrDefault(leg.id(), Axes.UNKNOWN));
            if (fresh) entities.persist(there);
            now.add(there);
        }
        known.values().forEach(entities::remove);
        return now;
    }

    private List<ConditionRow> added(List<Condition> conditions, PlanRow row) {
        var now = new ArrayList<ConditionRow>();
        for (Condition condition : conditions) {
            var added = new ConditionRow(row.id(), now.size(), condition);
            entities.persist(added);
            now.add(added);
        }
        return now;
    }

    private static Kept none(UseCaseState useCase) {
        return new Kept(new DeploymentPlan(useCase.id(), List.of(), Routing.NONE), null, List.of(), List.of());
    }

    /** The rows of one plan as they are read. */
    private static final class Rows {

        private final PlanRow plan;
        private final Set<LegRow> legs = new LinkedHashSet<>();
        private final Set<ConditionRow> conditions = new LinkedHashSet<>();

        Rows(PlanRow plan) {
            this.plan = plan;
        }

        void add(Joined joined) {
            if (joined.leg() != null) legs.add(joined.leg());
            if (joined.condition() != null) conditions.add(joined.condition());
        }

        Kept kept(UseCaseState useCase) {
            var rule = legs.size() < 2
                    ? List.<Condition>of()
                    : conditions.stream().map(ConditionRow::condition).toList();
            var placed =
                    legs.stream().map(leg -> leg.leg(useCase.answers(leg.id()))).toList();
            return new Kept(
                    new DeploymentPlan(useCase.id(), placed, plan.routing(rule)),
                    plan,
                    List.copyOf(legs),
                    List.copyOf(conditions));
        }
    }
}
