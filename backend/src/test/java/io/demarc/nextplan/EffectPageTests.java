package io.demarc.nextplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.inventory.Intake;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An approved plan takes effect on its day, and never over what nobody saw. */
@PageTest
class EffectPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Deployments deployments;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Autowired
    DuePlans due;

    @Autowired
    PageSamples samples;

    private PreparedPlan next;

    @BeforeEach
    void moved() {
        next = PreparedPlan.of(browser, cases, desk, samples);
        next.movedTo("Norway");
    }

    @Test
    void it_waits_for_its_day() {
        next.approvedForLater();
        next.takeEffectIfDue(due);
        assertThat(next.region()).isEqualTo("EU");
        assertThat(next.text()).contains("approved and waits for its day");
        next.onItsDay(due);
        assertThat(next.region()).isEqualTo("Norway");
        assertThat(next.standing()).isEqualTo("APPROVED");
        assertThat(next.events()).contains("next-plan-scheduled", "next-plan-took-effect");
    }

    @Test
    void what_was_rejected_meanwhile_is_not_replaced() {
        next.approvedForLater();
        var again = cases.in(
                () -> desk.request(new ReviewSubject.OfUseCase(next.useCase().value()), cases.member("member"), ""));
        next.decide(again, Verdict.REJECT);
        assertThat(next.standing()).isEqualTo("REJECTED");
        next.onItsDay(due);
        assertThat(next.region()).isEqualTo("EU");
        assertThat(next.standing()).isEqualTo("REJECTED");
    }

    @Test
    void one_that_fails_keeps_no_other_from_taking_effect() {
        next.approvedForLater();
        var other = PreparedPlan.of(browser, cases, desk, samples);
        other.movedTo("Norway");
        other.approvedForLater();
        samples.rewrite(
                "next_plan",
                "update next_plan set content = '{}' where use_case_id = ?",
                next.useCase().value());
        next.onItsDay(due);
        other.onItsDay(due);
        assertThat(next.region()).isEqualTo("EU");
        assertThat(other.region()).isEqualTo("Norway");
    }

    @Test
    void it_does_not_replace_a_plan_that_nobody_compared_it_with() {
        next.approvedForLater();
        movedInForce("Iceland");
        next.onItsDay(due);
        assertThat(next.region()).isEqualTo("Iceland");
        assertThat(next.text()).contains("The plan in force was changed since", "− Iceland", "+ Norway");
        next.form("/next-plan/base").send(browser.as("member@demo.test"));
        next.takeEffectIfDue(due);
        assertThat(next.region()).isEqualTo("Norway");
        assertThat(next.standing()).isEqualTo("APPROVED");
    }

    @Test
    void it_is_not_sent_before_it_was_compared_with_what_is_in_force_by_now() {
        movedInForce("Iceland");
        assertThat(next.text()).contains("The plan in force was changed since");
        var version = next.form("/next-plan/base").fields().get("version");
        var refused = browser.as("member@demo.test")
                .post(next.page() + "/review", Map.of("version", String.valueOf(version)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Compare the two first");
    }

    @Test
    void what_else_was_approved_with_it_has_to_be_as_it_was() {
        next.approvedForLater();
        answered();
        next.onItsDay(due);
        assertThat(next.region()).isEqualTo("EU");
        assertThat(next.text()).contains("has to be sent for approval again");
        assertThat(browser.as("member@demo.test").get("/@demo/").text()).contains("for approval again");
    }

    @Test
    void a_change_of_other_facts_ends_its_review() {
        var review = next.send();
        answered();
        assertThat(next.ended(review)).isEqualTo("OVERTAKEN");
        assertThat(next.region()).isEqualTo("EU");
    }

    @Test
    void what_was_never_approved_is_changed_directly() {
        var page = "/@demo/use-cases/" + cases.draft() + "/next-plan";
        var member = browser.as("member@demo.test");
        assertThat(member.get(page).text()).contains("It has no approval yet");
        assertThat(member.post(page, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void with_its_use_case_it_ends() {
        var review = next.send();
        cases.in(() -> {
            intake.retire(next.useCase(), cases.member("member"));
            return "";
        });
        assertThat(next.ended(review)).isEqualTo("WITHDRAWN");
        assertThat(next.events()).contains("next-plan-dropped");
    }

    private void answered() {
        cases.in(() -> {
            intake.answer(next.useCase(), Map.of("AN26", "1"), cases.member("member"));
            return "";
        });
    }

    private void movedInForce(String region) {
        cases.in(() -> {
            var plan = deployments.plan(next.useCase());
            var it = plan.legs().getFirst();
            var leg = new Leg(
                    it.id(), "A", it.mode(), it.vendor(), it.model(), region, it.share(), it.supply(), it.answers());
            deployments.revise(
                    new DeploymentPlan(next.useCase(), List.of(leg), plan.routing()),
                    deployments.version(next.useCase()),
                    cases.member("member"));
            return "";
        });
    }
}
