package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Party;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those are called who answer on the provider's side of a plan. */
@Component
public class Counterparties {

    private final Deployments deployments;
    private final BoundaryReference reference;

    Counterparties(Deployments deployments, BoundaryReference reference) {
        this.deployments = deployments;
        this.reference = reference;
    }

    /**
     * @param name as far as it is stated, else what the party is in words
     * @param role what the party is, beside its name; null where only that is known
     */
    public record Called(String name, @Nullable String role) {

        public boolean isNamed() {
            return role != null;
        }
    }

    /** Those of one plan: the names are asked for once. */
    public interface Names {

        /** @param leg the letter of the leg whose party it is; empty for the router's */
        Called of(Party party, String leg);
    }

    public Names of(DeploymentPlan plan) {
        var known = new Party.Known(deployments.names(plan), deployments.supplies(plan));
        var parties = reference.parties();
        return (party, leg) -> {
            var text = parties.of(party);
            var name = party.name(plan, leg, known);
            return name == null ? new Called(text.words(), null) : new Called(name, text.role());
        };
    }
}
