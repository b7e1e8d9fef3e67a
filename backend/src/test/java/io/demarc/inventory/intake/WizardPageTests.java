package io.demarc.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import java.util.Map;
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

    @Test
    void what_is_passed_over_is_said_at_once_and_linked() {
        var member = browser.as("member@demo.test");
        String unit = member.get("/@demo/use-cases/fresh")
                .document()
                .select("input[name=unit]")
                .first()
                .val();
        String path = member.post(
                        "/@demo/use-cases",
                        Map.of(
                                "name", "Passed over",
                                "purpose", "Leaves a question out.",
                                "unit", unit,
                                "stage", "IDEA",
                                "distinct", "true"))
                .location()
                .replace("people-and-data", "");
        var sent = member.post(path + "people-and-data", Map.of("AN26", "1"));
        var next = member.get(sent.location());
        assertThat(next.one(".dm-left").text()).contains("What does it learn about people?");
        assertThat(next.one(".dm-left").text()).doesNotContain("How confidential");
        String link = next.one(".dm-left a").attr("href");
        assertThat(link).endsWith("/people-and-data#AN27");
        assertThat(member.get(path + "people-and-data").document().getElementById("AN27"))
                .isNotNull();
    }

    @Test
    void a_stale_form_unfolds_what_differs_and_nothing_else() {
        var member = browser.as("member@demo.test");
        var path = "/@demo/use-cases/" + cases.draft() + "/intake/people-and-data";
        var form = FilledForm.of(member.get(path), "/people-and-data");
        form.with("AN32", "1").send(member);
        var back = form.with("AN26", "4").send(member);
        assertThat(back.status()).isEqualTo(409);
        assertThat(back.document().select("main details[open] > summary").eachText())
                .hasSize(2)
                .anyMatch(it -> it.startsWith("How confidential"))
                .anyMatch(it -> it.startsWith("How many people"));
    }

    @Test
    void the_first_page_has_the_steps_and_the_panel_that_will_grow() {
        var fresh = browser.as("member@demo.test").get("/@demo/use-cases/fresh");
        assertThat(fresh.document().select(".dm-step")).hasSize(5);
        assertThat(fresh.one("[aria-current=step]").text()).isEqualTo("Name and purpose");
        assertThat(fresh.document().select(".dm-so-far section")).hasSize(4);
    }
}
