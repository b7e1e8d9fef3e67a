package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organization that this thread works for. It is bound for the length of a call and cannot leak: a request binds it
 * at its mount point, a job and an asynchronous listener bind their own. Nothing bound means that no tenant row is seen.
 */
public final class CurrentOrganization {

    /** Bound where nobody's rows may be seen: it is no organization's id. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final ScopedValue<OrganizationId> BOUND = ScopedValue.newInstance();

    private CurrentOrganization() {}

    public static Optional<OrganizationId> get() {
        return BOUND.isBound() ? Optional.of(BOUND.get()) : Optional.empty();
    }

    /** The bound organization; fails where there is none, because a caller that needs one was reached around its mount. */
    public static OrganizationId id() {
        return get().orElseThrow(() -> new IllegalStateException("no organization is bound to this thread"));
    }

    /**
     * Works for the organization. A running transaction belongs to the organization it began in, so the two may not
     * differ.
     */
    public static <R extends @Nullable Object, X extends Throwable> R call(
            OrganizationId organization, ScopedValue.CallableOp<R, X> work) throws X {
        boolean changes = !get().equals(Optional.of(organization));
        if (changes && TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a transaction stays in the organization that it began in");
        return ScopedValue.where(BOUND, organization).call(work);
    }

    public static void run(OrganizationId organization, Runnable work) {
        call(organization, () -> {
            work.run();
            return null;
        });
    }
}
