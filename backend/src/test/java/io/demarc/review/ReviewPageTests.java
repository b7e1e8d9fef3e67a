package io.demarc.review;

import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewPageTests extends OpenReview {

    @Test
    void a_change_is_asked_for_and_made_and_then_all_approve() {
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(decide("privacy", PRIVACY, 1, Verdict.ASK_FOR_CHANGES, "Which <b>data</b>?")
                        .status())
                .isEqualTo(302);
        assertThat(standing()).isEqualTo("CHANGES_REQUESTED");
        assertThat(show("member").text()).contains("Which <b>data</b>?", "Send the answer to");
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "3"), member("member"));
            desk.requestAgain(review, route(), member("member"), "Location too.");
            return "";
        });
        assertThat(decide("lead", INTAKE, 2, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(decide("privacy", PRIVACY, 2, Verdict.APPROVE, "").status()).isEqualTo(302);
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(show("member").text()).contains("2 of 2 decided", "Location too.");
        assertThat(ledger()).contains("review-requested", "review-decided", "review-resubmitted", "review-approved");
    }

    @Test
    void the_wizard_sends_again_what_changes_were_asked_for() {
        var member = browser.as("member@demo.test");
        String path =
                member.get("/@demo/use-cases?q=recovery%20call").one("tbody a").attr("href");
        assertThat(member.get(path + "/intake/check-answers")
                        .one("main form[action$=/review] button")
                        .text())
                .isEqualTo("Send again");
        var answer = member.post(path + "/review", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        String sent = String.valueOf(answer.location());
        assertThat(sent).contains("/reviews/");
        assertThat(member.get(sent).text()).contains(", round 2");
        assertThat(member.get(path + "/intake/check-answers").document().select("main form[action$=/review]"))
                .isEmpty();
        assertThat(member.post(path + "/review", Map.of()).location())
                .as("a second click")
                .isEqualTo(sent);
    }

    @Test
    void a_note_that_comes_after_the_review_has_begun_is_not_lost() {
        String path = "/@demo/use-cases/" + useCase + "/review";
        var late = browser.as("lead@demo.test").post(path, Map.of("note", "Look at the letters, too."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.one("#typed-before").text()).contains("Look at the letters, too.");
        assertThat(browser.as("lead@demo.test").post(path, Map.of("note", "")).location())
                .endsWith("/reviews/" + review);
    }

    @Test
    void every_page_that_changes_facts_says_what_that_ends_and_afterwards_that_it_has() {
        String path = "/use-cases/" + useCase;
        var place = Map.of("version", "0", "legs", "A", "A.mode", "M3", "then", "next");
        for (String page : List.of("/intake/name-and-purpose", "/intake/people-and-data", "/intake/where-it-runs"))
            assertThat(get("member", path + page).one("[role=note]").text())
                    .as(page)
                    .startsWith("A review is open.");
        browser.as("member@demo.test").post("/@demo" + path + "/intake/where-it-runs", place);
        assertThat(get("member", path + "/intake/check-answers").text()).contains("has ended the review");
        request("member");
        assertThat(get("member", path + "/boundary?leg=A&layer=L09").document().select("#cell [role=note]"))
                .as("naming somebody where nobody stood ends nothing")
                .isEmpty();
    }

    @Test
    void who_saves_what_stands_there_already_has_edited_nothing_and_may_decide() {
        String path = "/use-cases/" + useCase + "/intake/name-and-purpose";
        var form = get("lead", path);
        var before = ledger();
        var same = Map.of(
                "name", form.one("#name").val(),
                "purpose", form.one("#purpose").val(),
                "unit", form.one("#unit input[checked]").val(),
                "stage", form.one("[name=stage][checked]").val(),
                "version", form.one("main [name=version]").val());
        assertThat(browser.as("lead@demo.test").post("/@demo" + path, same).location())
                .contains("/people-and-data");
        assertThat(ledger()).isEqualTo(before);
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(302);
    }

    @Test
    void who_asked_for_changes_is_not_asked_to_answer_themselves() {
        decide("lead", INTAKE, 1, Verdict.ASK_FOR_CHANGES, "Where does it run?");
        assertThat(show("lead").document().select("form[action$=/resubmission]"))
                .isEmpty();
        assertThat(show("member").document().select("form[action$=/resubmission]"))
                .hasSize(1);
    }

    @Test
    void who_approves_while_somebody_asks_for_changes_is_not_the_last() {
        decide("privacy", PRIVACY, 1, Verdict.ASK_FOR_CHANGES, "Whose?");
        assertThat(show("lead").one(".dm-decision-bar").text())
                .contains("After you still decide: Privacy")
                .doesNotContain("You are the last");
        assertThat(get("lead", "/reviews/" + review + "/decision").text()).contains("One other still decides");
    }

    @Test
    void what_was_decided_before_a_withdrawal_is_not_told_as_its_cause() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        in(() -> {
            desk.withdraw(review, Seen.NOTHING, member("member"));
            return "";
        });
        assertThat(get("member", "/use-cases/" + useCase + "/history")
                        .one("tbody tr:has(th:contains(Review withdrawn))")
                        .text())
                .doesNotContain("approved as");
    }

    @Test
    void another_organization_does_not_find_it() {
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/reviews/" + review)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_change_of_facts_ends_the_open_review() {
        in(() -> {
            intake.answer(useCase, Map.of("AN27", "4"), member("member"));
            return "";
        });
        assertThat(show("lead").text()).contains("Ended by a change");
        assertThat(standing()).isEqualTo("DRAFT");
    }

    @Test
    void an_approval_holds_again_when_the_facts_are_those_that_were_approved() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.APPROVE, "");
        assertThat(standing()).isEqualTo("APPROVED");
        answer("4");
        assertThat(standing()).isEqualTo("STALE");
        assertThat(ledger()).contains("approval-stale").doesNotContain("approval-restored");
        answer("2");
        assertThat(standing()).isEqualTo("APPROVED");
        assertThat(ledger()).contains("approval-restored");
    }

    @Test
    void retiring_ends_the_open_review() {
        assertThat(browser.as("member@demo.test")
                        .post("/@demo/use-cases/" + useCase + "/retirement", Map.of())
                        .location())
                .isNotNull();
        assertThat(ledger()).contains("use-case-retired", "review-withdrawn");
        assertThat(get("lead", "/reviews").document().select("a[href$=/reviews/" + review + "]"))
                .isEmpty();
        assertThat(decide("lead", INTAKE, 1, Verdict.APPROVE, "").status()).isEqualTo(409);
        assertThat(standing()).isEqualTo("DRAFT");
    }

    private void answer(String personalData) {
        in(() -> {
            intake.answer(useCase, Map.of("AN27", personalData), member("member"));
            return "";
        });
    }

    @Test
    void an_approval_ends_by_date() {
        decide("lead", INTAKE, 1, Verdict.APPROVE, "");
        decide("privacy", PRIVACY, 1, Verdict.APPROVE, "");
        samples.rewrite(
                "approval",
                "update approval set valid_until = ? where subject_id = ?",
                LocalDate.EPOCH,
                useCase.value());
        in(() -> {
            jdbc.sql("update use_case_overview set valid_until = 'epoch' where use_case_id = ?")
                    .param(useCase.value())
                    .update();
            return expiry.expire();
        });
        assertThat(standing()).isEqualTo("EXPIRED");
        assertThat(ledger()).contains("approval-expired");
        assertThat(get("lead", "/reviews/" + request("member") + "/decision").text())
                .contains("The review ends")
                .doesNotContain("earlier approval ends");
    }

    @Test
    void the_queue_shows_it_to_whoever_it_waits_for_and_costs_few_statements() {
        var lead = browser.as("lead@demo.test");
        Statements.reset();
        var queue = lead.get("/@demo/reviews");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(8);
        assertThat(queue.document().select("a[href$=/reviews/" + review + "]")).hasSize(1);
        assertThat(get("member", "/reviews").document().select("a[href$=/reviews/" + review + "]"))
                .isEmpty();
        Statements.reset();
        lead.get("/@demo/reviews/" + review);
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void the_queue_is_taken_away_with_where_it_runs_and_what_is_open() {
        var place = Map.of("version", "0", "legs", "A", "A.mode", "M3", "then", "next");
        browser.as("member@demo.test").post("/@demo/use-cases/" + useCase + "/intake/where-it-runs", place);
        var again = request("member");
        var lines = browser.as("lead@demo.test")
                .download("/@demo/reviews.csv?scope=mine")
                .lines()
                .toList();
        assertThat(lines.getFirst()).contains("Mode,Open layers,Unit");
        assertThat(lines)
                .filteredOn(line -> line.endsWith(again.toString()))
                .singleElement()
                .asString()
                .matches(".*,Cloud model API,1[0-9],.*");
    }
}
