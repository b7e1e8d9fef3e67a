package io.demarc.nextplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.review.CompleteCase;
import io.demarc.review.ReviewDesk;
import io.demarc.review.Verdict;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is prepared beside the one in force, and replaces it once it is approved. */
@PageTest
class NextPlanPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Autowired
    PageSamples samples;

    private PreparedPlan next;

    @BeforeEach
    void begun() {
        next = PreparedPlan.of(browser, cases, desk, samples);
    }

    @Test
    void it_is_approved_while_the_one_in_force_runs_and_then_replaces_it() {
        var member = browser.as("member@demo.test");
        var useCase = "/@demo/use-cases/" + next.useCase();
        assertThat(member.get(useCase + "/deployment").text()).contains("Next plan");
        assertThat(next.text()).contains("A next plan is prepared", "So far it is a copy", "Begun by Ingrid Solheim");
        next.movedTo("Norway");
        assertThat(next.region()).isEqualTo("EU");
        assertThat(next.text()).contains("Place A is changed", "− EU", "+ Norway", "Who is asked about what changes");

        var review = next.send();
        assertThat(next.standing()).isEqualTo("APPROVED");
        assertThat(next.region()).isEqualTo("EU");
        assertThat(member.get(useCase).text()).contains("A next plan waits for approval");
        assertThat(browser.as("lead@demo.test").get("/@demo/reviews/" + review).text())
                .contains("The next plan, beside the one in force", "− EU", "+ Norway");
        assertThat(browser.as("lead@demo.test").get("/@demo/reviews").text()).contains("Next plan:");

        next.decide(review, Verdict.APPROVE);
        assertThat(next.region()).isEqualTo("Norway");
        assertThat(next.standing()).isEqualTo("APPROVED");
        var reviewed = UUID.fromString(next.one(
                "select cast(id as text) from next_plan where use_case_id = ?",
                next.useCase().value()));
        assertThat(next.fingerprints("use-case", next.useCase().value()))
                .hasSize(2)
                .last()
                .isEqualTo(next.fingerprints("next-plan", reviewed).getFirst());
        assertThat(next.events())
                .containsSubsequence(
                        "next-plan-begun", "next-plan-revised", "deployment-plan-changed", "next-plan-took-effect");
        assertThat(member.get(useCase + "/history").text()).contains("EU", "Norway");
        assertThat(next.text()).contains("Prepare a next plan");
    }

    @Test
    void changing_it_ends_its_review_and_leaves_the_approval_of_what_is_in_force() {
        next.movedTo("Norway");
        var review = next.send();
        next.movedTo("Sweden");
        assertThat(next.ended(review)).isEqualTo("OVERTAKEN");
        assertThat(next.standing()).isEqualTo("APPROVED");
        assertThat(next.text()).contains("has to be sent for approval again");
        next.decide(next.send(), Verdict.APPROVE);
        assertThat(next.region()).isEqualTo("Sweden");
    }

    @Test
    void rejected_it_stays_to_be_changed_or_dropped_and_nothing_else_ends() {
        next.movedTo("Norway");
        next.decide(next.send(), Verdict.REJECT);
        assertThat(next.standing()).isEqualTo("APPROVED");
        assertThat(next.region()).isEqualTo("EU");
        assertThat(next.text()).contains("The next plan was rejected");
        assertThat(browser.as("member@demo.test").get("/@demo/").text()).contains("was rejected", "See the next plan");
        next.form("/next-plan/removal").send(browser.as("member@demo.test"));
        assertThat(next.text()).contains("Prepare a next plan");
        assertThat(next.events()).last().isEqualTo("next-plan-dropped");
    }

    @Test
    void what_reviewers_asked_for_is_answered_in_the_same_review() {
        next.movedTo("Norway");
        var review = next.send();
        next.decide(review, Verdict.ASK_FOR_CHANGES);
        assertThat(next.text()).contains("Changes to the next plan are asked for");
        assertThat(browser.as("member@demo.test").get("/@demo/").text()).contains("Changes to the next plan of");
        next.movedTo("Sweden");
        assertThat(next.send()).isEqualTo(review);
        next.decide(review, Verdict.APPROVE);
        assertThat(next.region()).isEqualTo("Sweden");
    }

    @Test
    void who_wrote_it_does_not_decide_on_it() {
        next.movedTo("Norway", "lead");
        var review = next.send();
        var refused = browser.as("lead@demo.test")
                .post(
                        "/@demo/reviews/" + review + "/decision",
                        Map.of("stage", "W1", "round", "1", "verdict", "APPROVE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(next.region()).isEqualTo("EU");
    }

    @Test
    void a_form_of_before_comes_back_with_what_was_typed() {
        var member = browser.as("member@demo.test");
        var stale = FilledForm.of(member.get(next.where()), "/where-it-runs");
        next.movedTo("Norway");
        var page = stale.with("A.region", "Sweden").send(member);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.one("[name='A.region']").val()).isEqualTo("Sweden");
        assertThat(next.text()).contains("+ Norway");
    }

    @Test
    void it_asks_nothing_about_the_use_case_and_nobody_else() {
        var page = browser.as("member@demo.test").get(next.where()).checked();
        assertThat(page.text()).contains("You are writing the next plan").doesNotContain("ask a colleague");
        assertThat(page.document().select("form#step-form").attr("action")).endsWith("/next-plan/where-it-runs");
    }

    @Test
    void strangers_do_not_find_it_and_who_only_sees_it_does_not_change_it() {
        assertThat(browser.as("lead@globex.test").get(next.page()).status()).isEqualTo(404);
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get(next.page()).status()).isEqualTo(200);
        assertThat(auditor.get(next.where()).status()).isEqualTo(403);
        assertThat(auditor.post(next.page() + "/removal", Map.of("version", "0"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void its_page_costs_the_same_whatever_it_changes() {
        next.movedTo("Norway");
        int one = statements();
        var member = browser.as("member@demo.test");
        FilledForm.of(member.get(next.where()), "/where-it-runs")
                .with("then", "add-leg")
                .send(member);
        assertThat(next.text()).contains("Place B is added");
        assertThat(statements()).isLessThanOrEqualTo(one + 1);
    }

    private int statements() {
        var member = browser.as("member@demo.test");
        member.get(next.page());
        Statements.reset();
        member.get(next.page());
        return Statements.seen().size();
    }
}
