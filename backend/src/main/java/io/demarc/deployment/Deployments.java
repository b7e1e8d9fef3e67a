package io.demarc.deployment;

import io.demarc.deployment.DeploymentEvent.PlanChanged;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingParties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where use cases run: asks for a plan, and is the one place that records a change to it. */
@Service
@Transactional
public class Deployments {

    private final UseCaseStates states;
    private final Plans kept;
    private final PlanNames names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deployments(UseCaseStates states, Plans kept, PlanNames names, ApplicationEventPublisher events, Clock clock) {
        this.states = states;
        this.kept = kept;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** The plan; without a leg where nobody has said anything yet. */
    @Transactional(readOnly = true)
    public DeploymentPlan plan(UseCaseId useCase) {
        return plan(states.of(useCase));
    }

    public DeploymentPlan plan(UseCaseState useCase) {
        return draft(useCase).map(PlanDraft::plan).orElseGet(() -> useCase.get(kept)
                .plan());
    }

    /** What is drafted on a form; what is only supposed is as it is supposed. */
    private static Optional<PlanDraft> draft(UseCaseState useCase) {
        return useCase.isSupposed() ? Optional.empty() : PlanDraft.of(useCase.id());
    }

    /** As if they ran there, of states that are only supposed: who of the directory stands behind the places is looked up. */
    @Transactional(readOnly = true)
    public void suppose(Map<UseCaseState, DeploymentPlan> plans) {
        kept.suppose(plans);
    }

    /** The names of the vendors and models of a plan, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(DeploymentPlan plan) {
        return names.of(plan);
    }

    /** The offerings of a plan with the parties that they name, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, OfferingParties> supplies(DeploymentPlan plan) {
        return names.supplies(plan);
    }

    /** The models that run at a vendor anywhere in the organization, the first 50. */
    @Transactional(readOnly = true)
    public List<UUID> modelsAt(UUID vendor) {
        return kept.modelsAt(vendor);
    }

    /** What a form is filled from: 0 where there is no plan yet. */
    @Transactional(readOnly = true)
    public int version(UseCaseId useCase) {
        var state = states.of(useCase);
        return draft(state).map(PlanDraft::version).orElseGet(() -> state.get(kept)
                .version());
    }

    /**
     * Keeps the plan. A leg is recognised by its id, so that what was said about it elsewhere stays.
     *
     * @param version as {@link #version} gave it; another means that somebody changed the plan meanwhile
     */
    public void revise(DeploymentPlan plan, int version, Member me) {
        var draft = PlanDraft.of(plan.useCase());
        if (draft.isPresent()) {
            draft.get().revise(plan, version, me);
            return;
        }
        var useCase = states.edit(plan.useCase(), me);
        var before = useCase.get(kept);
        if (before.version() != version)
            throw new ObjectOptimisticLockingFailureException(DeploymentPlan.class, plan.useCase());
        if (version > 0 && before.plan().equals(plan)) return;
        keep(useCase, plan, me);
    }

    /** Keeps what somebody said who was asked for it; that they were asked is known to the caller. */
    public void contribute(DeploymentPlan plan, Member me) {
        var useCase = states.contribute(plan.useCase());
        if (!useCase.get(kept).plan().equals(plan)) keep(useCase, plan, me);
    }

    /**
     * Replaces the plan in force by one that was decided on. Whoever decided has no hand in it, so the caller says whose it is,
     * and who had one.
     *
     * @param useCase locked
     */
    public void replace(UseCaseState useCase, DeploymentPlan plan, MemberId by) {
        if (!useCase.get(kept).plan().equals(plan)) keep(useCase, plan, by);
    }

    private void keep(UseCaseState useCase, DeploymentPlan plan, Member me) {
        keep(useCase, plan, me.id());
    }

    private void keep(UseCaseState useCase, DeploymentPlan plan, MemberId by) {
        var at = clock.instant();
        var before = useCase.get(kept).plan();
        kept.keep(useCase, plan, by, at);
        useCase.changed(by, at);
        var origin = new Origin(CurrentOrganization.id(), by, at);
        events.publishEvent(PlanChanged.between(before, plan, origin));
        events.publishEvent(new PlanReplaced(before, plan, origin));
    }
}
