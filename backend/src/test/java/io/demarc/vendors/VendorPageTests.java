package io.demarc.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class VendorPageTests {

    @Autowired
    Browser browser;

    @Test
    void a_vendor_and_its_model_are_added_found_and_changed() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/vendors/fresh").status()).isEqualTo(200);
        String vendor = at(lead.post("/@demo/vendors", Map.of("name", "Quillon_50% <b>Works</b>"))
                .location());
        assertThat(lead.get(vendor).one("h1").text()).isEqualTo("Quillon_50% <b>Works</b>");
        assertThat(lead.get("/@demo/vendors?q=n_50%25").one("tbody").text()).contains("Quillon");
        assertThat(lead.get("/@demo/vendors?q=n%2550").text()).contains("No matching vendors");

        String id = vendor.substring(vendor.lastIndexOf('/') + 1);
        assertThat(lead.get("/@demo/models/fresh?vendor=" + id)
                        .one("option[selected]")
                        .text())
                .contains("Quillon");
        String model = at(lead.post(
                        "/@demo/models",
                        Map.of("vendor", id, "name", "Quill 2", "openWeights", "true", "endsOn", "2031-05-01"))
                .location());
        assertThat(lead.get(model).text()).contains("Open", "1 May 2031");
        assertThat(lead.get(vendor).text()).contains("Quill 2");
        lead.post(model, Map.of("vendor", id, "name", "Quill 3", "version", "0"));
        assertThat(lead.get("/@demo/models?q=quill").one("tbody").text()).contains("Quill 3", "Closed");
    }

    @Test
    void a_vendor_leads_to_the_use_cases_that_run_on_it_and_that_one_may_see() {
        var lead = browser.as("lead@demo.test");
        String path = lead.get("/@demo/vendors?q=halden%20cloud").one("tbody a").attr("href");
        var link = lead.get(path).one("dd a[href*=use-cases]");
        int listed = lead.get(link.attr("href")).document().select("tbody tr").size();
        assertThat(link.text()).startsWith(listed + " use cases");
        assertThat(browser.as("member@demo.test").get(path).text())
                .contains("use case")
                .doesNotContain(link.text());
    }

    @Test
    void trouble_is_said_next_to_the_field_and_what_was_typed_is_kept() {
        var lead = browser.as("lead@demo.test");
        String vendor =
                at(lead.post("/@demo/vendors", Map.of("name", "Twice Ltd")).location());
        var again = lead.post("/@demo/vendors", Map.of("name", "TWICE ltd", "website", "javascript:alert(1)"));
        assertThat(again.one("#name-error").text()).contains("already");
        assertThat(again.one("#website-error").text()).contains("https://");
        assertThat(again.one("#name").attr("value")).isEqualTo("TWICE ltd");
        assertThat(lead.get(vendor + "/edit").one("input[name=version]").attr("value"))
                .isEqualTo("0");
        lead.post(vendor, Map.of("name", "Twice Limited", "version", "0"));
        var stale = lead.post(vendor, Map.of("name", "Twice GmbH", "version", "0"));
        assertThat(stale.one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(stale.one("#name").attr("value")).isEqualTo("Twice GmbH");
        assertThat(stale.one("[data-saved-now=name]").text()).contains("Twice Limited");
        assertThat(lead.get(vendor).one("h1").text()).isEqualTo("Twice Limited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordlicht Analytik\u200B",
                "Nordlicht Analytik\u00A0",
                "\uFEFFNordlicht Analytik",
                "Nordlicht Analytik\u2060",
                "Nordlicht  Analytik",
                "Nord\u00ADlicht Analytik",
                "NORDLICHT ANALYTIK",
                "\u202ENordlicht Analytik",
                "Nordlicht\u2028Analytik"
            })
    void a_name_that_looks_like_one_that_is_there_is_taken(String name) {
        var lead = browser.as("lead@demo.test");
        lead.post("/@demo/vendors", Map.of("name", "Nordlicht Analytik"));
        assertThat(lead.post("/@demo/vendors", Map.of("name", name))
                        .one("#name-error")
                        .text())
                .contains("already");
        String vendor = lead.get("/@demo/vendors?q=nordlicht").one("tbody a").attr("href");
        String id = vendor.substring(vendor.lastIndexOf('/') + 1);
        lead.post("/@demo/models", Map.of("vendor", id, "name", "Nordlicht Analytik"));
        assertThat(lead.post("/@demo/models", Map.of("vendor", id, "name", name))
                        .one("#name-error")
                        .text())
                .contains("already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200B", "\u00A0", "\u3164", "\u2800", "\u115F", "\u1160", "\uFFA0", "\uFE0F", "\u00AD\u2003"})
    void a_name_of_which_nothing_is_seen_is_needed(String name) {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.post("/@demo/vendors", Map.of("name", name))
                        .one("#name-error")
                        .text())
                .contains("Enter the vendor’s name");
        assertThat(lead.post("/@demo/models", Map.of("name", name))
                        .one("#name-error")
                        .text())
                .contains("Enter the model’s name");
        assertThat(browser.as("admin@demo.test")
                        .post("/@demo/settings/units", Map.of("name", name))
                        .one("#name-error")
                        .text())
                .contains("Give the unit a name");
        assertThat(lead.post("/@demo/use-cases", Map.of("name", name))
                        .one("#name-error")
                        .text())
                .contains("Give it a name");
    }

    @Test
    void a_name_is_kept_in_one_way_and_its_length_is_counted_in_characters() {
        var lead = browser.as("lead@demo.test");
        String vendor = at(lead.post("/@demo/vendors", Map.of("name", " Zu\u0308rich\u00A0\u200B KI 👩\u200D⚕\uFE0F "))
                .location());
        assertThat(lead.get(vendor).one("h1").text()).isEqualTo("Zürich KI 👩\u200D⚕\uFE0F");
        assertThat(lead.post("/@demo/vendors", Map.of("name", "Zürich ki 👩⚕"))
                        .one("#name-error")
                        .text())
                .contains("already");
        assertThat(lead.post("/@demo/vendors", Map.of("name", "🏔".repeat(240))).location())
                .isNotNull();
        assertThat(lead.post("/@demo/vendors", Map.of("name", "🏔".repeat(241)))
                        .one("#name-error")
                        .text())
                .contains("at most 240 characters");
    }

    @Test
    void a_member_reads_the_directory_and_does_not_change_it() {
        var member = browser.as("member@demo.test");
        assertThat(member.get("/@demo/vendors").document().select("main a[href$=/fresh]"))
                .isEmpty();
        assertThat(member.get("/@demo/models").status()).isEqualTo(200);
        assertThat(member.get("/@demo/vendors/fresh").status()).isEqualTo(403);
        assertThat(member.post("/@demo/models", Map.of("name", "Mine")).status())
                .isEqualTo(403);
    }

    /** Redirects leave the mount out of a mock request's address or not; a visitor always walks below it. */
    private static String at(@org.jspecify.annotations.Nullable String location) {
        String path = Objects.requireNonNull(location);
        return path.startsWith("/@demo") ? path : "/@demo" + path;
    }

    @Test
    void a_day_that_is_none_comes_back_as_it_was_typed() {
        var lead = browser.as("lead@demo.test");
        var page = lead.post("/@demo/models", Map.of("name", "Dated", "endsOn", "31.3.2027", "vendor", "nobody"));
        assertThat(page.one("#endsOn-error").text()).contains("2027-03-31");
        assertThat(page.one("#endsOn").val()).isEqualTo("31.3.2027");
        assertThat(page.one("#vendor-error").text()).contains("Choose who supplies");
        assertThat(page.one("#name").val()).isEqualTo("Dated");
    }
}
