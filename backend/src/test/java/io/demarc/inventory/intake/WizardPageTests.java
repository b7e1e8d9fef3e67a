package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WizardPageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Test
    void a_page_that_comes_back_with_errors_still_says_what_a_change_would_end() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + cases.sent() + "/intake/name-and-purpose");
        var back = FilledForm.of(page, "/name-and-purpose").with("name", "").send(member);
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.one("[role=note]").text())
                .isEqualTo(page.one("[role=note]").text());
    }
}
