package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages say fits who reads them and what they can do. */
@PageTest
class SaidPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Intake intake;

    @Autowired
    PageSamples samples;

    Browser.Visitor member;
    Browser.Visitor lead;

    @BeforeEach
    void people() {
        member = browser.as("member@demo.test");
        lead = browser.as("lead@demo.test");
    }

    @Test
    void an_approved_case_that_is_sent_again_as_it_was_has_no_change() {
        var id = decided(Verdict.APPROVE, "");
        var again = send(id);
        var news = lead.get("/@demo/reviews/" + again).one(".dm-dossier-new").text();
        assertThat(news).contains("No fact changed").doesNotContain("One change", "1 change");
    }

    @Test
    void who_cannot_approve_is_not_told_what_stays_open_if_they_do() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6"), cases.member("member"));
            return id;
        });
        var legal = browser.as("legal@demo.test");
        var review = "/@demo/reviews/" + send(id);
        assertThat(legal.get(review).text()).doesNotContain("if you approve", "unless you approve");
        assertThat(legal.get(review + "/decision").text()).doesNotContain("if you approve", "unless you approve");
        var harmless = "/@demo/reviews/" + send(cases.draft());
        assertThat(lead.get(harmless).text()).contains("What stays open if you approve");
        assertThat(member.get(harmless).text()).doesNotContain("if you approve");
    }

    @Test
    void after_the_last_approval_it_says_on_which_day_and_offers_no_renewal_yet() {
        var id = decided(Verdict.APPROVE, "");
        assertThat(lead.get(review(id)).one(".dm-sentence-text").text())
                .matches("All who were asked have approved, the last on \\d+ \\w+ \\d{4}\\.");
        var box = member.get("/@demo/use-cases/" + id).one(".dm-next");
        assertThat(box.select("li:contains(Send it for renewal) .dm-button")).isEmpty();
    }

    @Test
    void who_is_asked_for_changes_reads_the_question_and_answers_it_before_all_else() {
        var id = cases.sentBack();
        var page = member.get(review(id));
        var first = page.document().select("main > section").getFirst();
        assertThat(first.select("h2").text()).contains("Say more.");
        assertThat(first.select("form[action$=/resubmission] textarea#note")).hasSize(1);
        assertThat(first.select("button").text()).isEqualTo("Send the answer to Jonas Berg");
        assertThat(page.one("details:not([open]) form[action$=/withdrawal]")
                        .parents()
                        .text())
                .contains("can be sent again later");
        assertThat(page.document().select("form[action$=/withdrawal]")).hasSize(1);
    }

    @Test
    void the_owner_of_what_was_rejected_reads_at_home_by_whom_when_and_why_and_changes_it_first() {
        var id = decided(Verdict.REJECT, "It is not ours to do.");
        var row = member.get("/@demo/").one("[aria-labelledby=needs-you] li:has(a[href*=" + id + "])");
        assertThat(row.text())
                .contains("Rejected: change", "Jonas Berg (Governance lead)", "“It is not ours to do.”", "Change it");
        assertThat(row.select("a").attr("href")).endsWith("/intake/name-and-purpose");
        assertThat(member.post("/@demo/use-cases/" + id + "/retirement", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(member.get("/@demo/").document().select("li:has(a[href*=" + id + "])"))
                .as("retired")
                .isEmpty();
        for (var tab : List.of("", "/boundary", "/deployment"))
            assertThat(member.get("/@demo/use-cases/" + id + tab).document().select("main[data-stage=RETIRED]"))
                    .as("what is open there is no warning any more")
                    .hasSize(1);
    }

    @Test
    void what_was_sent_again_since_and_taken_back_is_not_said_to_be_rejected() {
        var id = decided(Verdict.REJECT, "Nobody may count that.");
        assertThat(member.get("/@demo/").one("[aria-labelledby=needs-you]").text())
                .contains("Nobody may count that.");
        var again = send(id);
        cases.in(() -> {
            desk.withdraw(again, Seen.NOTHING, cases.member("member"));
            return id;
        });
        assertThat(member.get("/@demo/")
                        .document()
                        .select("[aria-labelledby=needs-you]")
                        .text())
                .doesNotContain("Nobody may count that.");
    }

    @Test
    void an_earlier_approval_is_said_to_end_by_a_rejection_only_where_there_is_one() {
        var fresh = "/@demo/reviews/" + send(cases.draft());
        assertThat(lead.get(fresh + "/decision").text())
                .contains("What this causes", "The review ends")
                .doesNotContain("earlier approval ends");
        var again = "/@demo/reviews/" + send(decided(Verdict.APPROVE, ""));
        assertThat(lead.get(again + "/decision").text()).contains("The earlier approval ends with it");
    }

    @Test
    void what_a_decision_causes_is_said_before_the_button_that_makes_it() {
        var form =
                lead.get("/@demo/reviews/" + send(cases.draft()) + "/decision").one("main form[method=post]");
        assertThat(form.select("legend, aside h2, button[type=submit]").eachText().stream()
                        .distinct())
                .containsExactly("What do you decide?", "What this causes", "Record the decision");
        assertThat(form.root().select("main dl a[href$='/boundary?show=open']").text())
                .matches("\\d+ are open");
    }

    @Test
    void nobody_is_said_to_decide_by_a_day_once_a_review_has_ended() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN27", "2"), cases.member("member"));
            return id;
        });
        var review = send(id);
        decide(review, Verdict.REJECT, "Not now.");
        var seats = lead.get("/@demo/reviews/" + review).document().select(".dm-seats li[data-state=DROPPED]");
        assertThat(seats).isNotEmpty().allSatisfy(seat -> assertThat(seat.select("time"))
                .isEmpty());
    }

    @Test
    void a_later_round_says_how_many_layers_were_open_before_and_where_nobody_kept_it_says_that() {
        var id = cases.sentBack();
        name(id);
        var answered = FilledForm.of(member.get(review(id)), "/resubmission").with("note", "Here it is.");
        assertThat(answered.send(member).status()).isEqualTo(302);
        assertThat(lead.get(review(id)).one("header#open h2").text())
                .matches("What stays open if you approve \\d+ now, \\d+ when it was sent on \\d+ \\w+ \\d{4}");
        assertThat(lead.get(review(id)).one(".dm-sentence-text").text()).startsWith("Your question is answered.");
        samples.rewrite("review_round", "update review_round set open_layers = null");
        assertThat(lead.get(review(id)).one("header#open h2").text()).endsWith("was not kept");
    }

    /** Somebody for a layer of which nobody was in charge. */
    private void name(UseCaseId id) {
        var page = member.get("/@demo/use-cases/" + id + "/boundary?leg=A&layer=L11");
        var owner = page.document()
                .select("#owner option:matchesOwn(^(?!No one).+)")
                .getFirst()
                .val();
        assertThat(sent(page, owner).status()).isEqualTo(302);
    }

    private Page sent(Page page, @Nullable String owner) {
        return FilledForm.of(page, "/boundary")
                .with("owner", String.valueOf(owner))
                .send(member);
    }

    private UseCaseId decided(Verdict verdict, String reason) {
        var id = cases.draft();
        decide(send(id), verdict, reason);
        return id;
    }

    private void decide(UUID review, Verdict verdict, String reason) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, verdict, reason, cases.member("lead"));
            return review;
        });
    }

    private UUID send(UseCaseId id) {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }

    private String review(UseCaseId id) {
        return String.valueOf(lead.get("/@demo/use-cases/" + id + "/review").location());
    }
}
