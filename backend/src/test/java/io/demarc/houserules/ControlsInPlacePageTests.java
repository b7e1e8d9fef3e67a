package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.boundary.Boundaries;
import io.demarc.boundary.EvidenceShelf;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether the conditions of a house rule are met, as far as a boundary knows. */
@PageTest
class ControlsInPlacePageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    Deployments deployments;

    @Autowired
    Boundaries boundaries;

    @Autowired
    BoundaryReference reference;

    @Autowired
    EvidenceShelf shelf;

    @Test
    void a_control_is_in_place_once_a_layer_that_names_it_is_proven() {
        var useCase = cases.draft();
        var layer = cases.in(() -> ruled(useCase));
        assertThat(ruling(useCase)).startsWith("Allowed, once: C06 ");
        var member = cases.in(() -> cases.member("member"));
        cases.in(() -> {
            boundaries.assign(useCase, "A", layer, 0, member.id(), "C06", member);
            return layer;
        });
        assertThat(ruling(useCase)).as("named, and not proven").startsWith("Allowed, once: C06 ");
        var items = cases.in(() -> boundaries.map(useCase).legs().getFirst().cell(layer).activities().all().stream()
                .map(it -> it.id().id())
                .toList());
        shelf.prove(useCase.value(), "Gate", "TESTED", shelf.today(), items);
        assertThat(ruling(useCase)).isEqualTo("Allowed, conditions met HR05");
    }

    /** Internal data on our own site, and a layer there that is ours and where C06 belongs. */
    private Layer ruled(UseCaseId useCase) {
        var member = cases.member("member");
        intake.answer(useCase, Map.of("AN26", "1"), member);
        var leg = deployments.plan(useCase).legs().getFirst();
        deployments.revise(
                new DeploymentPlan(
                        useCase,
                        List.of(new Leg(leg.id(), "A", Mode.M6, null, null, "EU", null, Answers.NONE)),
                        Routing.NONE),
                deployments.version(useCase),
                member);
        var layers = reference.layers();
        return layers.display().stream()
                .filter(it -> layers.of(it).controls().contains("C06"))
                .findFirst()
                .orElseThrow();
    }

    private String ruling(UseCaseId useCase) {
        return browser.as("member@demo.test")
                .get("/@demo/use-cases/" + useCase.value() + "/deployment")
                .one("#house-rules [data-ruling]")
                .text();
    }
}
