package io.demarc.deployment;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.NextStep;
import io.demarc.identity.Role;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.NextSteps;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A place that fits none of the answers goes to intake, who finds out what it is (domain specification, 1.3). */
@Component
class UndeterminedSteps implements NextSteps {

    static final Role INTAKE = new Role("GOVERNANCE_LEAD");

    private final Deployments deployments;
    private final Members members;

    UndeterminedSteps(Deployments deployments, Members members) {
        this.deployments = deployments;
        this.members = members;
    }

    @Override
    public Said of(UseCaseFacts useCase, Member me) {
        if (useCase.stage() == Stage.RETIRED) return Said.of();
        var plan = deployments.plan(useCase.id());
        var places = plan.legs().stream().filter(Leg::isUndetermined).toList();
        if (places.isEmpty()) return Said.of();
        var what = plan.legs().size() == 1
                ? Words.of("next.undetermined")
                : Words.of(
                        "next.undetermined.places",
                        places.stream().map(Leg::letter).collect(Collectors.joining(", ")));
        var why = Words.of("next.undetermined.why");
        var way = "/use-cases/" + useCase.id() + "/intake/where-it-runs?place="
                + places.getFirst().letter();
        return Said.of(
                me.roles(useCase.unit()).contains(INTAKE)
                        ? NextStep.mine(what, why).leadsTo(way, "next.undetermined.say")
                        : NextStep.of(intake(useCase), what, why));
    }

    private List<String> intake(UseCaseFacts useCase) {
        return members.holders(useCase.unit()).stream()
                .filter(it -> it.role().equals(INTAKE.id()))
                .map(Members.Holder::name)
                .toList();
    }
}
