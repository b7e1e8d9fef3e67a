package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a review says and offers fits the state that it is in, and whoever reads it. */
@PageTest
class FittingWordsPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    ReviewDesk desk;

    private Browser.Visitor member;

    @BeforeEach
    void the_owner_looks() {
        member = browser.as("member@demo.test");
    }

    @Test
    void sent_again_without_a_change_it_says_that_none_was_made() {
        var id = cases.draft();
        approve(request(id));
        assertThat(review(request(id))).contains("No fact changed.").doesNotContain("One change", "1 change");
    }

    @Test
    void what_all_have_approved_says_since_when() {
        var review = request(cases.draft());
        approve(review);
        assertThat(review(review)).containsPattern("All who were asked have approved, the last on \\d+ \\w+ \\d{4}\\.");
    }

    @Test
    void what_is_over_says_in_which_year_it_was() {
        var review = request(cases.draft());
        approve(review);
        var page = member.get("/@demo/reviews/" + review);
        assertThat(page.document().select(".dm-seat-day, .dm-timeline time").eachText())
                .isNotEmpty()
                .allMatch(said -> said.matches("\\d+ \\w+ \\d{4}.*"));
    }

    @Test
    void while_the_clock_stands_still_no_day_is_said() {
        var id = cases.draft();
        var review = cases.in(() -> {
            intake.answer(id, Map.of("AN27", "2"), cases.member("member"));
            return desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), "");
        });
        var privacy = browser.as("privacy@demo.test");
        assertThat(privacy.get("/@demo/reviews/" + review).one(".dm-facts").text())
                .contains("Your decision is due");
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.ASK_FOR_CHANGES, "For how long?", cases.member("lead"));
            return id;
        });
        var page = privacy.get("/@demo/reviews/" + review);
        assertThat(page.one(".dm-facts").text())
                .contains("the clock stands still")
                .doesNotContain("due");
        assertThat(page.document().select(".dm-seats [data-state=WAITING] .dm-seat-day"))
                .isEmpty();
        assertThat(privacy.get("/@demo/reviews/" + review + "/decision").text()).doesNotContain("due ");
    }

    @Test
    void on_the_day_of_its_approval_no_renewal_is_offered() {
        var id = cases.draft();
        approve(request(id));
        assertThat(member.get("/@demo/use-cases/" + id).document().select(".dm-next a[href*=check-answers]"))
                .isEmpty();
    }

    @Test
    void where_nothing_can_be_approved_a_reason_is_always_asked_for() {
        var id = cases.draft();
        cases.in(() -> {
            intake.answer(id, Map.of("AN39", "Q-P6"), cases.member("member"));
            return id;
        });
        var decision = browser.as("legal@demo.test").get("/@demo/reviews/" + request(id) + "/decision");
        assertThat(decision.document().select("#verdict-APPROVE")).isEmpty();
        assertThat(decision.one(".dm-field:has(#reason)").text())
                .contains("Say why.")
                .doesNotContain("Needed to ask for changes");
    }

    @Test
    void whoever_is_asked_a_question_finds_it_and_the_answer_before_all_else() {
        var id = cases.sentBack();
        var page = member.get(
                String.valueOf(member.get("/@demo/use-cases/" + id + "/review").location()));
        var first = page.one("main > section");
        assertThat(first.select("h2").text()).isEqualTo("“Say more.”");
        assertThat(first.select("form[action$=/resubmission] textarea")).hasSize(1);
        assertThat(page.document().select("main details[open]")).isEmpty();
    }

    @Test
    void withdrawing_is_folded_and_says_what_it_ends() {
        var page = member.get("/@demo/reviews/" + request(cases.draft()));
        var fold = page.one("details#withdraw:not([open])");
        assertThat(fold.select("form[action$=/withdrawal]")).hasSize(1);
        assertThat(fold.text()).contains("Nobody is asked any more");
        assertThat(page.document().select("form[action$=/withdrawal]")).hasSize(1);
    }

    private UUID request(UseCaseId id) {
        return cases.in(() -> desk.request(new ReviewSubject.OfUseCase(id.value()), cases.member("member"), ""));
    }

    private void approve(UUID review) {
        cases.in(() -> {
            desk.decide(review, Concern.INTAKE, Verdict.APPROVE, "", cases.member("lead"));
            return review;
        });
    }

    private String review(UUID id) {
        return member.get("/@demo/reviews/" + id).text();
    }
}
