package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.inventory.OverviewRow;
import io.demarc.inventory.Suppositions;
import io.demarc.inventory.UseCaseId;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Looks at a use case as it would be if its next plan was in force. */
@Component
class Coming {

    private final Suppositions suppositions;
    private final Deployments deployments;

    Coming(Suppositions suppositions, Deployments deployments) {
        this.suppositions = suppositions;
        this.deployments = deployments;
    }

    /** Whoever asks for the use case meanwhile gets it so. */
    <R> R with(NextPlan next, Supplier<R> look) {
        return look(next, _ -> look.get());
    }

    /** What lists would show of it. */
    OverviewRow shown(NextPlan next) {
        return look(next, it -> it);
    }

    private <R> R look(NextPlan next, Function<OverviewRow, R> look) {
        UseCaseId useCase = next.useCase();
        return suppositions.of(
                useCase, it -> deployments.suppose(Map.of(it, next.plan())), it -> look.apply(it.shown()));
    }
}
