package io.demarc.deployment;

import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseState;
import org.springframework.stereotype.Component;

/** What lists show of where a use case runs. */
@Component
class PlanDerivation implements Derivation {

    private final Plans plans;

    PlanDerivation(Plans plans) {
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void derive(UseCaseState useCase) {
        var kept = useCase.get(plans);
        var plan = kept.plan();
        var mode = plan.mode();
        useCase.show(new Shown.Placed(
                mode == null ? null : mode.name(),
                kept.legs().stream().flatMap(LegRow::vendors).distinct().toList()));
    }
}
