package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads a review once it has ended, or while changes are asked for, reads what was decided on and nothing of today. */
class ClosedReviewPageTests extends VendorInReview {

    private enum End {
        APPROVED,
        REJECTED,
        WITHDRAWN,
        OVERTAKEN,
        CHANGES_REQUESTED
    }

    @ParameterizedTest
    @EnumSource
    void it_shows_the_reason_the_places_and_the_open_layers_of_the_day_on_which_it_was_sent(End end) {
        var review = sent();
        var open = page(review);
        var why = open.one(".dm-as-lead").text();
        var line = open.one(".dm-dossier .dm-stack").attr("aria-label");
        end(review, end);
        change();
        var today = lead.get("/@demo/use-cases/" + useCase).one(".dm-as-lead").text();
        assertThat(today).isNotEqualTo(why);

        var dossier = page(review).one(".dm-dossier");
        assertThat(dossier.text())
                .contains("This is how it was sent on", why, name, " · EU", "open when it was sent on")
                .doesNotContain(today, "US-EAST", "if you approve");
        assertThat(dossier.select(".dm-stack").attr("aria-label")).isEqualTo(line);
        assertThat(dossier.select("a").eachAttr("href")).containsExactly("/@demo/use-cases/" + useCase);
        assertThat(page(review).text()).doesNotContain("Score, factor by factor", "Boundary, layer by layer");
    }

    @Test
    void after_several_rounds_it_shows_what_was_sent_last() {
        var review = sent();
        var first = page(review).one(".dm-as-lead").text();
        end(review, End.CHANGES_REQUESTED);
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "2"), cases.member("member"));
            desk.requestAgain(review, Seen.NOTHING, cases.member("member"), "");
            return review;
        });
        var last = page(review).one(".dm-as-lead").text();
        assertThat(last).isNotEqualTo(first);
        end(review, End.REJECTED);
        change();
        var today = lead.get("/@demo/use-cases/" + useCase).one(".dm-as-lead").text();
        assertThat(page(review).text()).contains(last).doesNotContain(first, today);
    }

    @Test
    void nobody_is_asked_any_more() {
        var review = sent();
        assertThat(page(review).text()).contains("Facts that ask you", "asks you");
        decide(review);
        assertThat(page(review).text()).doesNotContain("Facts that ask you", "asks you");
    }

    @Test
    void of_a_round_of_which_nobody_kept_it_the_page_says_that() {
        var review = approved();
        samples.rewrite(
                "review_round", "update review_round set told = null, open_layers = null where review_id = ?", review);
        change();
        var today = lead.get("/@demo/use-cases/" + useCase).one(".dm-as-lead").text();
        assertThat(page(review).one(".dm-dossier").text())
                .contains("Low", "Why was not kept", " · EU", "when it was sent, was not kept")
                .doesNotContain(today, "US-EAST", "points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"X9 L18u\""})
    void a_line_that_was_not_kept_or_cannot_be_read_any_more_is_left_out(String outline) {
        var review = approved();
        samples.rewrite(
                "review_round",
                "update review_round set told = ? where review_id = ?",
                "{\"why\":\"Low, so it was.\",\"points\":\"\",\"outline\":" + outline + "}",
                review);
        var dossier = page(review).one(".dm-dossier");
        assertThat(dossier.text()).contains("Low, so it was.", " · EU");
        assertThat(dossier.select(".dm-stack")).isEmpty();
    }

    @Test
    void in_a_later_round_it_says_which_gaps_were_closed_before_it_was_decided() {
        var review = sent();
        end(review, End.CHANGES_REQUESTED);
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", "2"), cases.member("member"));
            desk.requestAgain(review, Seen.NOTHING, cases.member("member"), "");
            return review;
        });
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + useCase + "/boundary?leg=A&layer=L11");
        var owner = page.one("#owner option:matchesOwn(^(?!No one).+)").val();
        FilledForm.of(page, "/boundary").with("owner", owner).send(member);
        assertThat(page(review).text()).contains("named an owner for 1 layer");
        end(review, End.REJECTED);
        assertThat(page(review).text()).containsOnlyOnce("named an owner for 1 layer");
    }

    @Test
    void who_may_answer_reads_what_was_sent_beside_what_is_open_today() {
        var review = sent();
        var why = page(review).one(".dm-as-lead").text();
        end(review, End.CHANGES_REQUESTED);
        change();
        var page = browser.as("member@demo.test").get("/@demo/reviews/" + review);
        assertThat(page.one(".dm-dossier").text())
                .contains("This is how it was sent on", why, " · EU")
                .doesNotContain("US-EAST");
        assertThat(page.document().select("[aria-labelledby=open] .dm-box-head"))
                .hasSize(1);
    }

    @Test
    void of_what_ended_before_anybody_decided_it_says_who_was_asked() {
        var review = sent();
        assertThat(page(review).one(".dm-seats-box").text()).startsWith("Who decides 0 of 1 decided");
        end(review, End.WITHDRAWN);
        assertThat(page(review).one(".dm-seats-box").text()).startsWith("Who was asked Nobody decided");
    }

    @Test
    void that_nobody_owns_it_is_said_until_it_has_ended() {
        var review = sent();
        end(review, End.CHANGES_REQUESTED);
        samples.owner().update("update use_case set owner_id = null where id = ?", useCase.value());
        assertThat(page(review).one("main > header").text()).contains("No owner yet");
    }

    @Test
    void it_says_what_it_was_called_and_whose_it_was() {
        var review = approved();
        samples.owner().update("update use_case set name = 'Herring', owner_id = null where id = ?", useCase.value());
        assertThat(page(review).one("main > header").text())
                .contains("Herring", "sent as “Case", "Ingrid Solheim asked on");
    }

    @Test
    void who_sends_a_decision_too_late_is_not_shown_what_it_is_today() {
        var review = approved();
        change();
        var late = lead.post("/@demo/reviews/" + review + "/decision", Map.of("stage", "W1", "round", "1"));
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.text())
                .contains("not waiting for a decision")
                .doesNotContain(
                        lead.get("/@demo/use-cases/" + useCase)
                                .one(".dm-as-lead")
                                .text(),
                        "US-EAST");
    }

    private Page page(UUID review) {
        return lead.get("/@demo/reviews/" + review);
    }

    private void end(UUID review, End end) {
        cases.in(() -> {
            switch (end) {
                case APPROVED -> desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
                case REJECTED -> desk.decide(review, Concern.INTAKE, Verdict.REJECT, "No.", cases.member("lead"));
                case WITHDRAWN -> desk.withdraw(review, Seen.NOTHING, cases.member("member"));
                case CHANGES_REQUESTED ->
                    desk.decide(review, Concern.INTAKE, Verdict.ASK_FOR_CHANGES, "Why?", cases.member("lead"));
                case OVERTAKEN -> {}
            }
            return end;
        });
    }

    /** Other data, another place: another tier, another line. */
    private void change() {
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN26", "3", "AN27", "3", "AN29", "3"), cases.member("member"));
            var leg = deployments.plan(useCase).legs().getFirst();
            deployments.revise(
                    new DeploymentPlan(
                            useCase,
                            List.of(new Leg(
                                    leg.id(),
                                    "A",
                                    Mode.M5,
                                    vendor.value(),
                                    model.value(),
                                    "US-EAST",
                                    null,
                                    Answers.NONE)),
                            Routing.NONE),
                    deployments.version(useCase),
                    cases.member("member"));
            return "";
        });
    }
}
