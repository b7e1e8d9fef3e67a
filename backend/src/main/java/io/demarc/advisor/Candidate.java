package io.demarc.advisor;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a use case might run.
 *
 * @param plan its places; the mode of each is stated
 * @param example what is contracted for it, or would be, by name; null where nothing is
 * @param offering the same in the directory
 */
public record Candidate(
        DeploymentPlan plan,
        @Nullable String example,
        @Nullable UUID offering) {

    public Candidate(DeploymentPlan plan, @Nullable String example) {
        this(plan, example, null);
    }

    public Candidate {
        if (plan.mode() == null || !plan.legs().stream().allMatch(Leg::namesItsMode))
            throw new IllegalArgumentException("a candidate has a mode");
    }

    /** M8 where its places differ. */
    public Mode mode() {
        return Objects.requireNonNull(plan.mode());
    }
}
