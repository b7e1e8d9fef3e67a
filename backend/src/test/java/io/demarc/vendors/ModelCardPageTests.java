package io.demarc.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.kernel.Uuid7;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ModelCardPageTests {

    @Autowired
    Browser browser;

    private Browser.Visitor lead;
    private String model;

    @BeforeEach
    void a_model() {
        lead = browser.as("lead@demo.test");
        String vendor = at(lead.post("/@demo/vendors", Map.of("name", "Tindra " + Uuid7.next())));
        model = at(lead.post("/@demo/models", Map.of("vendor", vendor.replaceAll(".*/", ""), "name", "Large")));
    }

    @Test
    void what_was_stated_is_shown_and_changed_by_whoever_saw_it_last() {
        assertThat(lead.get(model).one("[aria-labelledby=card]").text()).contains("Nothing is known");
        assertThat(browser.as("member@demo.test").get(model).document().select("[aria-labelledby=card]"))
                .isEmpty();

        state(Map.of("task", "Text <b>generation</b>", "limits", "Sums\nDates", "version", "0"));
        assertThat(browser.as("member@demo.test")
                        .get(model)
                        .one("[aria-labelledby=card]")
                        .text())
                .contains("Text <b>generation</b>", "Sums Dates");
        assertThat(lead.get(model + "/card").one("#limits").val()).isEqualTo("Sums\nDates");

        var stale = state(Map.of("task", "Images", "version", "0"));
        assertThat(stale.one("[role=alert]").text()).contains("changed meanwhile");
        state(Map.of("task", "Images", "version", "1"));
        assertThat(lead.get(model).one("[aria-labelledby=card]").text())
                .contains("Images")
                .doesNotContain("Sums");
    }

    @Test
    void what_is_too_long_stays_in_its_field() {
        var page = state(Map.of("task", "x".repeat(241), "version", "0"));
        assertThat(page.one("#task-error").text()).contains("240");
        assertThat(page.one("#task").val()).hasSize(241);
    }

    @Test
    void whoever_may_not_change_the_directory_states_nothing() {
        var member = browser.as("member@demo.test");
        assertThat(member.get(model + "/card").status()).isEqualTo(403);
        assertThat(member.post(model + "/card", Map.of("task", "Images", "version", "0"))
                        .status())
                .isEqualTo(403);
    }

    private Page state(Map<String, String> form) {
        return lead.post(model + "/card", form);
    }

    private static String at(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }
}
