package io.demarc.deployment;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A plan that is written beside the one in force. For as long as work is done {@link #within} it, the forms of "Where it runs"
 * are filled from it and change it, and the plan in force stays as it is.
 */
public final class PlanDraft {

    private static final ScopedValue<PlanDraft> OPEN = ScopedValue.newInstance();

    private final Keeper keeper;
    private DeploymentPlan plan;
    private int version;

    /** @param version of what is kept, by which somebody else's change is noticed */
    public PlanDraft(DeploymentPlan plan, int version, Keeper keeper) {
        this.plan = plan;
        this.version = version;
        this.keeper = keeper;
    }

    /** Keeps a draft where it is kept. */
    public interface Keeper {

        /**
         * @param version that the form was filled from; another than the present one is refused
         * @return the version from now on
         */
        int keep(DeploymentPlan plan, int version, Member me);
    }

    /** Who knows of drafts. One bean. */
    public interface Drafts {

        /** The one of the use case; not found where there is none. */
        PlanDraft of(UseCaseId useCase);
    }

    public <R> R within(Supplier<R> work) {
        return ScopedValue.where(OPEN, this).call(work::get);
    }

    public static boolean isOpen() {
        return OPEN.isBound();
    }

    static Optional<PlanDraft> of(UseCaseId useCase) {
        return isOpen() && OPEN.get().plan.useCase().equals(useCase) ? Optional.of(OPEN.get()) : Optional.empty();
    }

    DeploymentPlan plan() {
        return plan;
    }

    int version() {
        return version;
    }

    void revise(DeploymentPlan now, int seen, Member me) {
        version = keeper.keep(now, seen, me);
        plan = now;
    }
}
