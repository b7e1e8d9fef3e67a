package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The box of next steps on a use case's page, from draft to renewal: who does what by when, and the one filled button. */
@PageTest
class NextStepPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    Browser.Visitor member;

    /** @param does what stands at the end: by when, and the button */
    record Row(String who, String what, String does) {}

    @BeforeEach
    void the_owner_looks() {
        member = browser.as("member@demo.test");
    }

    @Test
    void of_a_draft_the_owner_answers_what_is_missing_and_then_sends() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", ""), cases.member("member"));
            return id;
        });
        var rows = rows(id);
        assertThat(rows.getFirst().who()).isEqualTo("You");
        assertThat(rows.getFirst().what()).startsWith("Answer “How it decides");
        assertThat(rows.getFirst().does()).isEqualTo("Continue");
        assertThat(summary(id)).matches("step \\d of \\d");
    }

    @Test
    void of_a_complete_draft_the_owner_sends_and_reads_who_is_asked_and_until_when() {
        var id = cases.draft();
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("You");
            assertThat(row.what())
                    .startsWith("Check the answers and send it for review One is asked, a decision by about");
            assertThat(row.does()).isEqualTo("Check and send");
        });
    }

    @Test
    void who_can_name_somebody_for_a_vacant_seat_reads_that_it_is_theirs() {
        var id = cases.draft();
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("lead"), ""));
        assertThat(rows(browser.as("admin@demo.test"), id).getFirst()).satisfies(row -> {
            assertThat(row.who()).isEqualTo("You");
            assertThat(row.what()).startsWith("Name somebody for Governance lead");
            assertThat(row.does()).contains("at once", "Name somebody");
        });
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("Lea Fischer");
            assertThat(row.what()).startsWith("Name somebody for Governance lead");
        });
    }

    @Test
    void in_review_the_owner_sees_who_decides_by_when() {
        var id = cases.sent();
        assertThat(summary(id)).matches("sent \\d+ \\w+ \\d{4}, 0 of 1 decided");
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).startsWith("Jonas Berg");
            assertThat(row.what()).isEqualTo("Decide Governance lead");
            assertThat(row.does()).startsWith("by ");
        });
        assertThat(rows(browser.as("lead@demo.test"), id).getFirst().does()).endsWith("Look and decide");
    }

    @Test
    void when_changes_are_asked_for_the_owner_answers_and_the_clock_stands() {
        var id = cases.sentBack();
        assertThat(summary(id)).isEqualTo("the clock stands still until it is answered");
        var first = rows(id).getFirst();
        assertThat(first.who()).isEqualTo("You");
        assertThat(first.what()).isEqualTo("Answer Jonas Berg: “Say more.” Asked as Governance lead");
        assertThat(first.does()).isEqualTo("Answer");
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("Then");
            assertThat(row.what()).isEqualTo("Governance lead decides");
        });
    }

    @Test
    void what_was_rejected_says_by_whom_and_why_and_offers_to_change_or_retire_it() {
        var id = decided(Verdict.REJECT, "It is not ours to do.");
        assertThat(summary(id)).matches("Jonas Berg \\(Governance lead\\) rejected it on \\d+ \\w+ \\d{4}");
        var first = rows(id).getFirst();
        assertThat(first.who()).isEqualTo("You");
        assertThat(first.what())
                .isEqualTo("Change what stands in the way: “It is not ours to do.” A changed one asks Governance lead");
        assertThat(first.does()).isEqualTo("Change it");
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.what()).isEqualTo("Or retire it It stays in the register, with its history");
            assertThat(row.does()).isEqualTo("Retire");
        });
    }

    @Test
    void what_is_prohibited_is_not_used_and_goes_to_legal_who_decides_by_a_day() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6"), cases.member("member"));
            return id;
        });
        assertThat(summary(id)).isEqualTo("do not use it");
        assertThat(rows(id).getFirst().what()).startsWith("Send it to Legal, who decides whether it is prohibited");
        cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        assertThat(summary(id)).isEqualTo("do not use it");
        var first = rows(id).getFirst();
        assertThat(first.who()).isEqualTo("You");
        assertThat(first.what()).startsWith("Do not use it until Legal has decided");
        assertThat(first.does()).isEqualTo("at once");
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("Karim Rahman");
            assertThat(row.what()).isEqualTo("Decide whether it is prohibited Legal");
            assertThat(row.does()).startsWith("by ");
        });
    }

    @Test
    void what_is_prohibited_and_not_complete_is_completed_before_it_goes_to_legal() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6", "AN31", ""), cases.member("member"));
            return id;
        });
        assertThat(rows(id).getFirst()).satisfies(row -> {
            assertThat(row.what()).isEqualTo("Answer “People and data”");
            assertThat(row.does()).isEqualTo("Continue");
        });
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("Then");
            assertThat(row.what()).startsWith("Send it to Legal");
        });
    }

    @Test
    void once_legal_has_confirmed_a_prohibition_nothing_is_said_to_wait_for_legal() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6"), cases.member("member"));
            return id;
        });
        FilledForm.of(member.get("/@demo/use-cases/" + id + "/intake/name-and-purpose"), "/name-and-purpose")
                .with("stage", "LIVE")
                .send(member);
        assertThat(rows(id).getFirst().what()).contains("Do not use it until Legal has decided");
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        cases.in(() -> {
            desk.decide(review, Concern.LEGAL, Verdict.REJECT, "It reads faces.", cases.member("legal"));
            return id;
        });
        assertThat(rows(id).getFirst().what())
                .isEqualTo("Stop it where it runs, and say so Legal has confirmed that it is prohibited. Its stage is"
                        + " “Live”");
        assertThat(rows(id)).noneMatch(row -> row.what().contains("until Legal"));
    }

    @Test
    void what_is_approved_says_until_when_and_when_it_is_sent_for_renewal() {
        var id = decided(Verdict.APPROVE, "");
        assertThat(summary(id)).matches("until \\d+ \\w+ \\d{4}");
        assertThat(rows(id)).anySatisfy(row -> {
            assertThat(row.who()).endsWith("ou");
            assertThat(row.what()).isEqualTo("Send it for renewal One can then decide before the approval ends");
            assertThat(row.does()).startsWith("by ");
        });
        assertThat(rows(browser.as("lead@demo.test"), id)).anySatisfy(row -> {
            assertThat(row.who()).isEqualTo("Then Ingrid Solheim");
            assertThat(row.what()).startsWith("Send it for renewal");
        });
    }

    private UseCaseId decided(Verdict verdict, String reason) {
        var id = cases.draft();
        var review = cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
        return cases.in(() -> {
            desk.decide(review, Concern.INTAKE, verdict, reason, cases.member("lead"));
            return id;
        });
    }

    private List<Row> rows(UseCaseId id) {
        return rows(member, id);
    }

    /** As the page draws them; whatever is filled belongs to the first, and to the reader. */
    private static List<Row> rows(Browser.Visitor who, UseCaseId id) {
        var box = page(who, id).one(".dm-next");
        assertThat(box.select(".dm-next-rows li:not(:first-child) .dm-button-main"))
                .isEmpty();
        return box.select(".dm-next-rows li").stream()
                .map(row -> new Row(
                        row.select(".dm-next-who").text(),
                        row.select(".dm-next-what").text(),
                        row.select(".dm-next-do").text()))
                .toList();
    }

    private String summary(UseCaseId id) {
        return page(member, id).one(".dm-next-summary").text();
    }

    private static Page page(Browser.Visitor who, UseCaseId id) {
        return who.get("/@demo/use-cases/" + id);
    }
}
