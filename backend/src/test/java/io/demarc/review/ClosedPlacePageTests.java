package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something ran is said of a closed review as it was said of the open one. */
class ClosedPlacePageTests extends VendorInReview {

    @ParameterizedTest
    @CsvSource({
        "M2, , %s · %s One · EU",
        "M5, , model from %s · %s One · EU",
        "M5, Owl Cloud, 'Owl Cloud, model from %s · %s One · EU'",
    })
    void the_places_are_said_in_the_same_words(Mode mode, String host, String said) {
        run(mode, host);
        var review = sent();
        var open = places(review);
        assertThat(open).endsWith(said.formatted(name, name));
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.REJECT, "No.", cases.member("lead"));
            return review;
        });
        assertThat(places(review)).isEqualTo(open);
    }

    private void run(Mode mode, String host) {
        cases.in(() -> {
            var answers = host == null ? Answers.NONE : new Answers(Map.of(LegQuestions.HOSTING_INFRASTRUCTURE, host));
            var id = deployments.plan(useCase).legs().getFirst().id();
            var leg = new Leg(id, "A", mode, vendor.value(), model.value(), "EU", null, answers);
            deployments.revise(
                    new DeploymentPlan(useCase, List.of(leg), Routing.NONE),
                    deployments.version(useCase),
                    cases.member("member"));
            return "";
        });
    }

    private String places(UUID review) {
        return lead.get("/@demo/reviews/" + review)
                .one(".dm-dossier .dm-places")
                .text()
                .replace('\u00a0', ' ');
    }
}
