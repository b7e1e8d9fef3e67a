package io.demarc.boundary.matrix;

import io.demarc.deployment.Leg;
import org.jspecify.annotations.Nullable;

/** Says what proves the activities of a use case. */
@FunctionalInterface
public interface Prover {

    /** Nothing is proven. */
    Prover NONE = (_, _, _) -> Proof.NONE;

    /**
     * @param leg null for the way between the legs
     * @param party who answers for it on the provider's side; null where it is ours
     */
    Proof of(@Nullable Leg leg, ActivityId activity, @Nullable Party party);
}
