package io.demarc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import io.demarc.review.CompleteCase;
import io.demarc.vendors.Vendors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The cause of a tier is the condition that holds, in words that hold. */
@PageTest
@Import(CompleteCase.class)
class WhyPageTests {

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    Deployments deployments;

    @Autowired
    Vendors vendors;

    @Autowired
    Whys whys;

    @Test
    void health_data_at_a_vendor_whom_nobody_graded_is_the_cause_and_a_grade_the_way_down() {
        var why = why(
                Map.of("AN26", "2", "AN27", "4", "AN28", "2", "AN30", "1", "AN31", "1", "AN32", "1", "AN34", "2"),
                Mode.M3);
        assertThat(why.tier()).isEqualTo(Tier.HIGH);
        assertThat(why.sentence())
                .isEqualTo(
                        "High, because health or other specially protected data goes to Google, whom nobody has graded.");
        assertThat(why.points()).isEqualTo("By points it is Moderate: 39.0 of 100, High begins at 45.");
        assertThat(why.wayDown()).isEqualTo("A grade of C or better makes it Moderate.");
        assertThat(why.byGrade()).isTrue();
    }

    @Test
    void to_the_maker_of_a_model_that_we_run_no_data_goes() {
        assertThat(why(Map.of("AN27", "4"), Mode.M6).sentence())
                .isEqualTo("High, because health or other specially protected data goes to a model from Google, whom"
                        + " nobody has graded.");
    }

    @Test
    void a_place_that_says_who_executes_the_model_or_whose_cloud_it_is_names_them() {
        assertThat(why(Map.of("AN27", "4"), Mode.M3, Map.of("AN04", "Owl Cloud"))
                        .sentence())
                .contains("goes to Owl Cloud, whom nobody has graded")
                .doesNotContain("Google");
        assertThat(why(Map.of("AN27", "4"), Mode.M5, Map.of("AN06", "Owl Cloud"))
                        .sentence())
                .contains("goes to a model from Google at Owl Cloud, whom nobody has graded");
        for (var ours : List.of(Mode.M6, Mode.M7))
            assertThat(why(Map.of("AN27", "4"), ours, Map.of("AN06", "our own")).sentence())
                    .contains("a model from Google")
                    .doesNotContain("our own");
    }

    @Test
    void of_an_application_its_vendor_is_named_before_who_executes_its_model() {
        assertThat(why(Map.of("AN27", "4"), Mode.M1, Map.of("AN04", "Owl Cloud"))
                        .sentence())
                .contains("goes to Google, whom")
                .doesNotContain("Owl Cloud");
    }

    @Test
    void what_only_adds_up_is_not_said_to_be_one_cause() {
        var why = why(
                Map.of(
                        "AN26", "1", "AN27", "1", "AN28", "1", "AN29", "1", "AN30", "1", "AN31", "1", "AN32", "1",
                        "AN34", "1"),
                Mode.M3);
        assertThat(why.sentence())
                .isEqualTo("Moderate, because its answers add up: most of all, a cloud platform or a dedicated endpoint"
                        + " serves it, and nobody has graded the supplier.");
        assertThat(why.points()).isEqualTo("26.0 of 100, High begins at 45.");
        assertThat(why.wayDown()).isEqualTo("A grade of B or better makes it Low.");
    }

    @Test
    void whose_law_it_is_that_counts_is_said() {
        assertThat(why(Map.of("AN39", "ANNEX_III_4"), Mode.M3).sentence())
                .isEqualTo("High, because it is high-risk under the EU AI Act.");
        assertThat(why(Map.of("AN77", "US_COLORADO", "J1", "YES"), Mode.M3).sentence())
                .isEqualTo("High, because another jurisdiction, Colorado, counts it as “Automated decision-making"
                        + " technology”.");
        assertThat(why(Map.of("AN77", "EU,US_COLORADO", "J1", "YES", "AN39", "ANNEX_III_4?"), Mode.M3)
                        .sentence())
                .as("the one is sure, whatever the other is")
                .contains("Colorado")
                .doesNotContain("not sure");
        assertThat(why(heavy("AN37", "AUDITED"), Mode.M6).sentence())
                .contains("a supervisor of our sector oversees it, with rights of audit, access and exit")
                .doesNotContain("EU AI Act");
    }

    /** A score that rests on the law most of all. */
    private static Map<String, String> heavy(String question, String answer) {
        return Map.of(
                "AN26", "1", "AN27", "1", "AN28", "1", "AN31", "2", "AN32", "1", "AN34", "3", "AN39", "NONE", question,
                answer);
    }

    @Test
    void the_points_of_a_low_tier_are_said_once() {
        var why = why(heavy("AN37", "NONE"), Mode.M7);
        assertThat(why.tier()).isEqualTo(Tier.LOW);
        assertThat(why.sentence()).contains("of 100 points");
        assertThat(why.points()).doesNotContain("of 100");
        assertThat(why.byGrade()).isFalse();
    }

    @Test
    void what_is_prohibited_has_no_number() {
        var why = why(Map.of("AN39", "Q-P6"), Mode.M1);
        assertThat(why.tier()).isEqualTo(Tier.PROHIBITED);
        assertThat(why.sentence())
                .startsWith("Prohibited, because of Art. 5(1)(f)")
                .contains("2 Feb 2025");
        assertThat(why.points()).isEqualTo("Legal confirms it; only another purpose changes it.");
        assertThat(why.wayDown()).isEmpty();
    }

    private Why why(Map<String, String> answers, Mode mode) {
        return why(answers, mode, Map.of());
    }

    /** @param place what is said of where it runs */
    private Why why(Map<String, String> answers, Mode mode, Map<String, String> place) {
        var id = cases.draft();
        return cases.in(() -> answered(id, answers, mode, new Answers(place)));
    }

    private Why answered(UseCaseId id, Map<String, String> answers, Mode mode, Answers place) {
        var owner = cases.member("member");
        intake.answer(id, answers, owner);
        var google = vendors.findOrAdd("Google", owner).value();
        var leg = new Leg(Uuid7.next(), "A", mode, google, null, "EU", null, place);
        deployments.revise(new DeploymentPlan(id, List.of(leg), Routing.NONE), deployments.version(id), owner);
        return whys.of(id);
    }
}
