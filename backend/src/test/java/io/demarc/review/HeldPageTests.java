package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.inventory.Intake;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.ReviewSubject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
