package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who is asked before sending: by tier, data and where it runs (§10.3 of the domain specification). */
@PageTest
@Import(CompleteCase.class)
class SeatsAskedTests {

    private static final Map<String, String> MODERATE =
            Map.of("AN26", "2", "AN27", "2", "AN28", "2", "AN31", "1", "AN32", "1", "AN34", "1");

    @Autowired
    Submission submission;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    Deployments deployments;

    @Test
    void a_low_case_asks_the_lead_whatever_its_mode() {
        assertThat(asked(on(Map.of(), Mode.M6))).containsExactly("W1 Jonas Berg");
    }

    @Test
    void a_moderate_case_at_a_provider_asks_the_business_the_data_and_vendor_risk() {
        assertThat(asked(on(MODERATE, Mode.M3)))
                .anyMatch(it -> it.startsWith("W2 ") && it.contains("Astrid Holm"))
                .anyMatch(it -> it.startsWith("W3 ") && it.contains("Aino Rantala"))
                .anyMatch(it -> it.startsWith("W7 ") && it.contains("Miro Novak"))
                .noneMatch(it -> it.startsWith("W8 ") || it.startsWith("W10 "));
    }

    @Test
    void whoever_is_nothing_to_the_law_asks_legal_what_they_are() {
        assertThat(asked(on(Map.of("AN39", "INTERACTS", "R1", "NONE"), Mode.M6)))
                .containsExactly("W1 Jonas Berg", "W6 Karim Rahman");
        for (var answers : List.of(
                Map.of("AN39", "INTERACTS", "R1", "DEPLOYER"),
                Map.of("AN39", "INTERACTS"),
                Map.of("AN39", "NONE", "R1", "NONE")))
            assertThat(asked(on(answers, Mode.M6))).as(answers.toString()).containsExactly("W1 Jonas Berg");
    }

    @Test
    void places_that_differ_in_nothing_ask_nobody_about_a_route() {
        assertThat(asked(on(MODERATE, Mode.M3, Mode.M3)))
                .anyMatch(it -> it.startsWith("W7 "))
                .noneMatch(it -> it.startsWith("W10 "));
    }

    @Test
    void what_we_run_asks_the_platform_and_a_hybrid_asks_routing() {
        assertThat(asked(on(MODERATE, Mode.M6)))
                .anyMatch(it -> it.startsWith("W8 ") && it.contains("Elin Strand"))
                .noneMatch(it -> it.startsWith("W7 ") || it.startsWith("W10 "));
        assertThat(asked(on(MODERATE, Mode.M3, Mode.M5)))
                .anyMatch(it -> it.startsWith("W7 "))
                .anyMatch(it -> it.startsWith("W8 "))
                .anyMatch(it -> it.startsWith("W10 ") && it.contains("Pavel Dvorak"));
    }

    private List<String> asked(UseCaseId id) {
        return cases.in(() -> submission.preview(id, cases.member("member")).stream()
                .map(it -> it.concern() + " " + String.join(", ", it.people()))
                .toList());
    }

    private UseCaseId on(Map<String, String> answers, Mode... modes) {
        var id = cases.draft();
        return cases.in(() -> {
            var owner = cases.member("member");
            intake.answer(id, answers, owner);
            var vendor = deployments.plan(id).legs().getFirst().vendor();
            var legs = new ArrayList<Leg>();
            for (Mode mode : modes)
                legs.add(new Leg(
                        Uuid7.next(),
                        "AB".substring(legs.size(), legs.size() + 1),
                        mode,
                        vendor,
                        null,
                        "EU",
                        null,
                        Answers.NONE));
            var routing = modes.length == 1
                    ? Routing.NONE
                    : new Routing(
                            owner.id().value(),
                            false,
                            legs.getFirst().id(),
                            FailureBehaviour.FAIL_CLOSED,
                            List.of(new Condition(
                                    "DATA_CLASS",
                                    Condition.Operator.AT_LEAST,
                                    "2",
                                    legs.getLast().id())));
            deployments.revise(new DeploymentPlan(id, legs, routing), deployments.version(id), owner);
            return id;
        });
    }
}
