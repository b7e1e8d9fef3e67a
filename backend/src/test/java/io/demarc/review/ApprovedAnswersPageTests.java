package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Page;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is approved as it is, is not to be sent: everybody would be asked again for what they have decided. */
class ApprovedAnswersPageTests extends VendorInReview {

    @Test
    void what_is_approved_and_unchanged_says_until_when_instead_of_asking_to_be_sent() {
        assertThat(answers().document().select("#send-form")).hasSize(1);
        approved();
        var page = answers();
        assertThat(page.document().select("[form=send-form], #send-form, .dm-seats-box"))
                .isEmpty();
        assertThat(page.one(".dm-check-sentence").text()).contains("It is approved until ", "nothing to send");
        var early = page.one("main a[href*=again]");
        assertThat(browser.as("member@demo.test")
                        .get(early.attr("href"))
                        .document()
                        .select("form[action$=/review] button"))
                .as("a new review all the same")
                .hasSize(1);
    }

    @Test
    void what_was_changed_since_can_be_sent_and_once_it_is_as_it_was_not_any_more() {
        approved();
        answer("2");
        assertThat(answers().document().select("#send-form")).hasSize(1);
        assertThat(answers().text()).doesNotContain("It is approved until");
        answer("0");
        assertThat(answers().document().select("#send-form")).isEmpty();
    }

    @Test
    void what_is_to_be_renewed_can_be_sent() {
        var review = approved();
        ends(review, LocalDate.now().plusDays(5));
        assertThat(answers().document().select("#send-form")).hasSize(1);
        ends(review, LocalDate.now().minusDays(1));
        assertThat(answers().document().select("#send-form")).as("it has ended").hasSize(1);
    }

    private Page answers() {
        return browser.as("member@demo.test").get("/@demo/use-cases/" + useCase + "/intake/check-answers");
    }

    private void answer(String learns) {
        cases.in(() -> {
            intake.answer(useCase, Map.of("AN27", learns), cases.member("member"));
            return "";
        });
    }

    private void ends(UUID review, LocalDate last) {
        samples.rewrite("approval", "update approval set valid_until = ? where review_id = ?", last, review);
    }
}
