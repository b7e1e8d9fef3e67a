package io.demarc.vendors.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Supply;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What an approval is worth once what it runs on is graded lower (material change MC21). */
@PageTest
@Import(SampleOffering.class)
class FallenGradePageTests {

    /** Of a use case from High on. */
    private static final Map<String, String> SEVERE = Map.of(
            "AN26", "3", "AN27", "3", "AN31", "3", "AN32", "3", "AN28", "3", "AN29", "1", "AN30", "3", "AN34", "2");

    private static final List<String> DECIDERS = List.of(
            "business",
            "data",
            "security",
            "privacy",
            "legal",
            "vendorrisk",
            "modelrisk",
            "platform",
            "routing",
            "executive",
            "lead");

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    CompleteCase cases;

    @Autowired
    SampleOffering sample;

    @Autowired
    OfferingAssessments assessments;

    @Autowired
    Deployments deployments;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    private OfferingId offering;
    private UseCaseId id;

    @BeforeEach
    void a_draft_runs_on_an_offering_of_grade_c() {
        runsOn(sample.graded(OfferingKind.CLOUD_API, Map.of()));
    }

    private void runsOn(OfferingId service) {
        id = cases.draft();
        move(service);
    }

    private void move(OfferingId service) {
        offering = service;
        cases.in(() -> {
            var leg = deployments.plan(id).legs().getFirst();
            var supplied = new Leg(
                    leg.id(),
                    "A",
                    leg.mode(),
                    leg.vendor(),
                    null,
                    "EU",
                    null,
                    new Supply(offering.value(), null),
                    leg.answers());
            deployments.revise(
                    new DeploymentPlan(id, List.of(supplied), Routing.NONE),
                    deployments.version(id),
                    cases.member("member"));
            return id;
        });
    }

    @Test
    void a_fall_by_one_step_ends_nothing_and_by_two_makes_the_approval_stale_until_it_is_better() {
        approve();
        regrade(1, "VQ01", "VQ06");
        assertThat(standing()).isEqualTo("APPROVED");

        regrade(0);
        assertThat(standing()).isEqualTo("STALE");
        var page = browser.as("member@demo.test").get("/@demo/use-cases/" + id);
        assertThat(page.text()).contains("The grade of Model Service fell from C to E", "decide again by");
        assertThat(browser.as("auditor@demo.test")
                        .get("/@demo/use-cases/" + id + "/history")
                        .text())
                .contains("Model Service fell from C to E");

        regrade(2);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void from_high_on_it_may_not_be_used_at_the_lowest_grades() {
        cases.in(() -> {
            intake.answer(id, SEVERE, cases.member("member"));
            return id;
        });
        approve();
        assertThat(overview("tier")).isIn("HIGH", "CRITICAL");

        regrade(0);
        assertThat(standing()).isEqualTo("SUSPENDED");
        assertThat(overview("decide_by::text")).isNull();
        var member = browser.as("member@demo.test");
        assertThat(member.get("/@demo/use-cases/" + id).text())
                .contains("The grade of Model Service fell from C to E. Not to be used until");
        assertThat(member.get("/@demo/").text()).contains("is suspended: have it decided again");
    }

    @Test
    void a_place_that_is_moved_is_scored_by_the_grade_of_what_it_runs_on_then() {
        var before = overview("score::float8::text");
        var other = sample.of(OfferingKind.CLOUD_API);
        offering = other;
        regrade(0);
        move(other);
        assertThat(Double.parseDouble(overview("score::float8::text"))).isGreaterThan(Double.parseDouble(before));
    }

    @Test
    void a_first_grade_is_no_fall() {
        runsOn(sample.of(OfferingKind.CLOUD_API));
        approve();
        regrade(0);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    @Test
    void what_was_approved_at_a_low_grade_stays_so_until_it_is_worse() {
        regrade(0);
        approve();
        regrade(2);
        regrade(0);
        assertThat(standing()).isEqualTo("APPROVED");
    }

    /** @param only these, or all where none is named */
    private void regrade(int level, String... only) {
        var questions = only.length > 0
                ? List.of(only)
                : ShippedAssurance.RULES.setOf(OfferingKind.CLOUD_API).questions();
        for (var question : questions)
            sample.in("demo", () -> {
                assessments.answer(offering, question, level, null, null, SampleOffering.me());
                return offering;
            });
        sample.in("demo", () -> {
            assessments.complete(offering, SampleOffering.me());
            return offering;
        });
    }

    private void approve() {
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        for (var waiting = waiting(review); !waiting.isEmpty(); waiting = waiting(review))
            waiting.forEach(it -> decide(review, it));
        assertThat(standing()).isEqualTo("APPROVED");
    }

    private List<Concern> waiting(UUID review) {
        return cases.in(() -> List.copyOf(desk.waiting(review)));
    }

    /** Whoever may. */
    private void decide(UUID review, Concern stage) {
        assertThat(DECIDERS).as(stage.id()).anyMatch(role -> {
            try {
                return cases.in(() -> {
                    desk.decide(review, stage, Verdict.APPROVE, "", "We know these.", cases.member(role));
                    return true;
                });
            } catch (RuntimeException notTheirs) {
                return false;
            }
        });
    }

    private String standing() {
        return overview("standing");
    }

    private String overview(String column) {
        return samples.owner()
                .queryForObject(
                        "select " + column + " from use_case_overview where use_case_id = ?", String.class, id.value());
    }
}
