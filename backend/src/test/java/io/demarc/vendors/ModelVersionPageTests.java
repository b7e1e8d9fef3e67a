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
class ModelVersionPageTests {

    @Autowired
    Browser browser;

    private Browser.Visitor lead;
    private String model;

    @BeforeEach
    void a_model() {
        lead = browser.as("lead@demo.test");
        String vendor = at(lead.post("/@demo/vendors", Map.of("name", "Tindra " + Uuid7.next())));
        var form = Map.of("vendor", vendor.replaceAll(".*/", ""), "name", "Large");
        model = at(lead.post("/@demo/models", form));
    }

    @Test
    void its_versions_have_the_days_that_were_announced() {
        state(Map.of("name", "2026-03 <i>", "releasedOn", "2026-03-01", "notBefore", "2027-03-01"));
        assertThat(lead.get(model).one("[aria-labelledby=versions]").text())
                .contains("2026-03 <i>", "1 Mar 2026", "not before 1 Mar 2027");
        var again = state(Map.of("name", "2026-03  <I>"));
        assertThat(again.one("#name-error").text()).isNotEmpty();
        var wrong = state(Map.of("name", "", "endsOn", "soon"));
        assertThat(wrong.document().select(".dm-error-summary li")).hasSize(2);

        String change = lead.get(model + "/versions").one("tbody a").attr("href");
        assertThat(lead.get(change).one("#name").val()).isEqualTo("2026-03 <i>");
        String row = change.replaceAll(".*change=|#.*", "");
        state(Map.of("row", row, "version", "0", "name", "2026-03", "endsOn", "2027-06-01"));
        assertThat(lead.get(model).one("[aria-labelledby=versions]").text()).contains("1 Jun 2027");
        var stale = state(Map.of("row", row, "version", "0", "name", "2026-04"));
        assertThat(stale.one("[role=alert]").text()).contains("changed meanwhile");
        state(Map.of("row", row, "version", "1", "name", "x", "then", "remove"));
        assertThat(lead.get(model).text()).doesNotContain("1 Jun 2027");
    }

    @Test
    void whether_it_may_be_used_is_said_and_listed() {
        var said = Map.of("level", "BLOCKED", "why", "Licence <b>unclear</b>.", "version", "0");
        lead.post(model + "/clearance", said);
        assertThat(lead.get(model).one("[aria-labelledby=status]").text())
                .contains("Blocked", "Licence <b>unclear</b>.");
        assertThat(lead.get("/@demo/models?clearance=BLOCKED").text()).contains("Large");
    }

    private Page state(Map<String, String> form) {
        return lead.post(model + "/versions", form);
    }

    private static String at(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }
}
