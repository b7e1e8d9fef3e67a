package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody is not sure whether the law forbids it: that is never said to be so before Legal has. */
@PageTest
@Import(CompleteCase.class)
class HeldPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Submission submission;

    @Autowired
    PageSamples samples;

    private UseCaseId id;
    private String review;

    @BeforeEach
    void somebody_is_not_sure() {
        id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6?"), cases.member("member"));
            return id;
        });
        UUID asked = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        review = "/@demo/reviews/" + asked;
    }

    @Test
    void the_review_and_the_queue_say_that_legal_looks_first() {
        var legal = browser.as("legal@demo.test");
        var page = legal.get(review);
        assertThat(page.one(".dm-facts").text()).startsWith("Held for Legal");
        assertThat(page.document().select("[data-state=PROHIBITED]")).isEmpty();
        assertThat(page.one(".dm-decision-bar").text())
                .contains("It is prohibited", "It is not prohibited")
                .doesNotContain("Confirm");
        var row = legal.get("/@demo/reviews").one("tr:has(a[href='" + review + "'])");
        assertThat(row.text()).contains("Held for Legal").doesNotContain("Prohibited", "Not assessed");
        assertThat(legal.download("/@demo/reviews.csv").lines())
                .filteredOn(line -> line.contains(review.replaceAll(".*/", "")))
                .singleElement()
                .asString()
                .contains("Held for Legal")
                .doesNotContain("Not assessed");
        // Six are shown, and other tests leave more that are due on the same day.
        samples.owner()
                .update("update seat set due_on = date '2026-01-01' where review_id = ? and waiting", uuid(review));
        var due = browser.as("lead@demo.test").get("/@demo/portfolio").one("tr:has(a[href='" + review + "'])");
        assertThat(due.text()).contains("Held for Legal").doesNotContain("Not assessed");
    }

    @Test
    void legal_reads_what_each_way_means() {
        var page = browser.as("legal@demo.test").get(review + "/decision");
        assertThat(page.text())
                .contains("Treated as prohibited until Legal has looked")
                .doesNotContain("Confirm that");
        assertThat(page.one("label:has(#verdict-REJECT)").text())
                .startsWith("It is prohibited")
                .contains("nobody may use it");
        assertThat(page.one("label:has(#verdict-ASK_FOR_CHANGES)").text())
                .startsWith("It is not prohibited")
                .contains("“Not sure” becomes “No”", "sent again");
        assertThat(page.document().select("#verdict-APPROVE")).isEmpty();
    }

    @Test
    void what_is_prohibited_for_sure_is_still_confirmed() {
        var sure = cases.draft();
        cases.in(() -> {
            intake.answer(sure, Map.of("AN39", "Q-P6"), cases.member("member"));
            return sure;
        });
        UUID asked =
                cases.in(() -> desk.request(new ReviewSubject.OfUseCase(sure.value()), cases.member("member"), ""));
        var page = browser.as("legal@demo.test").get("/@demo/reviews/" + asked + "/decision");
        assertThat(page.text()).contains("Confirm that it is prohibited").doesNotContain("Held for Legal");
    }

    @Test
    void what_legal_calls_prohibited_is_so_wherever_its_tier_is_shown() {
        reject();
        var member = browser.as("member@demo.test");
        assertThat(member.get(review).one(".dm-sentence-text").text())
                .startsWith("Karim Rahman said on ")
                .endsWith(" that it is prohibited.");
        assertThat(shown()).isEqualTo("PROHIBITED PROHIBITED");
        assertThat(member.get("/@demo/use-cases/" + id + "/assessment")
                        .one("#as-sentence")
                        .text())
                .isEqualTo("Prohibited, because Legal has said so: it falls under Art. 5(1)(f).");
        assertThat(member.get("/@demo/use-cases/" + id + "/assessment")
                        .one("[aria-labelledby=as-law]")
                        .text())
                .contains("Stop")
                .doesNotContain("literacy");
        for (String path :
                new String[] {"/use-cases/" + id, "/use-cases?tier=PROHIBITED", review.replace("/@demo", "")})
            assertThat(member.get("/@demo" + path)
                            .document()
                            .select("main :is(.dm-tier, .dm-tag)")
                            .eachText())
                    .as(path)
                    .contains("Prohibited")
                    .doesNotContain("Not assessed", "Held for Legal");
        assertThat(member.get("/@demo/use-cases/" + id).text()).contains("Legal has confirmed that it is prohibited");
    }

    @Test
    void until_legal_has_looked_every_list_says_that_it_is_held() {
        var member = browser.as("member@demo.test");
        assertThat(shown()).isEqualTo("HELD IN_REVIEW");
        assertThat(member.get("/@demo/use-cases/" + id + "/history").text())
                .contains("tier Held for Legal")
                .doesNotContain("tier Prohibited");
        for (String path :
                new String[] {"/use-cases/" + id, "/use-cases?tier=HELD", "/use-cases/" + id + "/intake/how-it-decides"
                })
            assertThat(member.get("/@demo" + path)
                            .document()
                            .select("main [data-state=HELD]")
                            .eachText())
                    .as(path)
                    .contains("Held for Legal");
        assertThat(member.get("/@demo/").text()).contains("Held for Legal");
        assertThat(member.get("/@demo/use-cases?tier=none&stage=PRE_DEPLOYMENT")
                        .document()
                        .select("main a[href$='" + id + "']"))
                .isEmpty();
    }

    @Test
    void another_doubt_than_the_one_that_legal_called_prohibited_is_held_anew() {
        reject();
        answer("Q-P3?");
        assertThat(shown()).startsWith("HELD ");
        answer("Q-P6?");
        assertThat(shown()).isEqualTo("PROHIBITED PROHIBITED");
    }

    @Test
    void who_answers_no_while_legal_looks_ends_that_round_and_legal_looks_in_the_next_one() {
        answer("NONE");
        assertThat(browser.as("legal@demo.test").get(review).text()).contains("Ended by a change");
        assertThat(asked()).containsExactly("W1", "W6");
        var next = send();
        for (String who : new String[] {"lead", "legal"})
            assertThat(browser.as(who + "@demo.test").get(next).text())
                    .contains("Legal was asked whether the law forbids it", "before Legal had said anything");
        decide(next, Concern.INTAKE, "lead");
        decide(next, Concern.LEGAL, "legal");
        assertThat(shown()).isEqualTo("LOW APPROVED");
        answer("INTERACTS");
        assertThat(asked()).as("Legal has looked").doesNotContain("W6");
    }

    @Test
    void what_legal_said_is_not_prohibited_goes_the_way_of_its_tier_alone() {
        askForChanges();
        answer("NONE");
        assertThat(asked()).containsExactly("W1");
        var next = send();
        assertThat(browser.as("lead@demo.test").get(next).text()).doesNotContain("Legal was asked whether");
    }

    @Test
    void who_answers_no_after_legal_called_it_prohibited_has_legal_confirm_that() {
        reject();
        answer("NONE");
        assertThat(shown()).isEqualTo("LOW REJECTED");
        assertThat(asked()).containsExactly("W1", "W6");
        assertThat(browser.as("legal@demo.test").get(send()).text()).contains("said that it is prohibited");
    }

    @Test
    void what_legal_called_prohibited_stays_so_while_it_is_sent_again_until_legal_says_otherwise() {
        reject();
        var again = send();
        assertThat(shown()).isEqualTo("PROHIBITED PROHIBITED");
        var legal = browser.as("legal@demo.test");
        assertThat(legal.get(again).one(".dm-facts").text()).startsWith("Prohibited");
        assertThat(legal.get(again).one(".dm-decision-bar").text())
                .contains("It is prohibited", "It is not prohibited")
                .doesNotContain("Confirm");
        cases.in(() -> {
            desk.withdraw(uuid(again), Seen.NOTHING, cases.member("member"));
            return id;
        });
        assertThat(shown()).isEqualTo("PROHIBITED PROHIBITED");
        review = send();
        askForChanges();
        assertThat(shown()).startsWith("HELD ");
    }

    @Test
    void a_question_about_what_is_prohibited_for_sure_lets_nobody_by_legal() {
        id = cases.draft();
        answer("Q-P6");
        review = send();
        askForChanges();
        answer("NONE");
        assertThat(asked()).containsExactly("W1", "W6");
        var next = send();
        assertThat(browser.as("legal@demo.test").get(next).text())
                .contains("asked back", "Legal looks at it in this review")
                .doesNotContain("before Legal had said anything");
        decide(next, Concern.INTAKE, "lead");
        assertThat(shown()).doesNotContain("APPROVED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_held_when_it_was_sent_is_shown_so_whatever_was_answered_since(boolean asked) {
        if (asked) askForChanges();
        else
            cases.in(() -> {
                desk.withdraw(uuid(review), Seen.NOTHING, cases.member("member"));
                return id;
            });
        answer("Q-P6");
        assertThat(shown()).startsWith("PROHIBITED ");
        assertThat(browser.as("legal@demo.test").get(review).one(".dm-facts").text())
                .startsWith("Held for Legal");
    }

    private void askForChanges() {
        cases.in(() -> {
            desk.decide(
                    uuid(review), Concern.LEGAL, Verdict.ASK_FOR_CHANGES, "It reads text only.", cases.member("legal"));
            return id;
        });
    }

    private void reject() {
        cases.in(() -> {
            desk.decide(uuid(review), Concern.LEGAL, Verdict.REJECT, "It reads faces.", cases.member("legal"));
            return id;
        });
    }

    private void answer(String law) {
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", law), cases.member("member"));
            return id;
        });
    }

    private String send() {
        return "/@demo/reviews/"
                + cases.in(() -> desk.send(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }

    private void decide(String review, Concern stage, String who) {
        cases.in(() -> {
            desk.decide(uuid(review), stage, Verdict.APPROVE, "", cases.member(who));
            return id;
        });
    }

    private List<String> asked() {
        return cases.in(() -> submission.preview(id, cases.member("member")).stream()
                .map(Submission.Asked::concern)
                .toList());
    }

    private String shown() {
        return samples.owner()
                .queryForObject(
                        "select coalesce(tier, '-') || ' ' || standing from use_case_overview where use_case_id = ?",
                        String.class,
                        id.value());
    }

    private static UUID uuid(String path) {
        return UUID.fromString(path.replaceAll(".*/", ""));
    }
}
