package io.demarc.evidence;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Layer;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Supply;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;

/** Use cases of the member, live and sent, that run on one offering, with somebody named for what lies at the bottom. */
@TestComponent
class ThirtyUseCases {

    static final String NAME = "Harbour notes";

    /** Those that the member answers for, each with a control. */
    private static final Map<String, String> LAYERS =
            Map.of("L01", "C13", "L02", "C20", "L03", "C13", "L04", "C15", "L05", "C17");

    private final CompleteCase cases;
    private final Intake intake;
    private final Deployments deployments;
    private final Boundaries boundaries;

    ThirtyUseCases(CompleteCase cases, Intake intake, Deployments deployments, Boundaries boundaries) {
        this.boundaries = boundaries;
        this.cases = cases;
        this.intake = intake;
        this.deployments = deployments;
    }

    List<UUID> on(UUID vendor, UUID offering) {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(number -> one(number, vendor, offering))
                .toList();
    }

    private UUID one(int number, UUID vendor, UUID offering) {
        var claims = cases.unit("Claims");
        return cases.in(() -> {
            var me = cases.member("member");
            var id = intake.register(new Description(NAME + " " + number, "To answer sooner.", claims, Stage.LIVE), me);
            intake.answer(id, CompleteCase.HARMLESS, me);
            var leg = new Leg(
                    Uuid7.next(), "A", Mode.M2, vendor, null, "EU", null, new Supply(offering, null), Answers.NONE);
            deployments.revise(new DeploymentPlan(id, List.of(leg), Routing.NONE), 0, me);
            LAYERS.forEach((layer, control) -> boundaries.assign(id, "A", new Layer(layer), 0, me.id(), control, me));
            intake.submit(id, me);
            return id.value();
        });
    }
}
