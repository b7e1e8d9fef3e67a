package io.demarc.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class OfferingPageTests {

    @Autowired
    Browser browser;

    private Browser.Visitor lead;
    private String vendor;
    private String offering;

    @BeforeEach
    void a_vendor_offers_something() {
        lead = browser.as("lead@demo.test");
        String name = "Quill " + UUID.randomUUID();
        vendor = made("/@demo/vendors", Map.of("name", name, "roles", "CLOUD"));
        offering = made(
                "/@demo/offerings", Map.of("vendor", id(vendor), "name", "<b>Model</b> Service", "kind", "CLOUD_API"));
    }

    @Test
    void it_is_shown_with_its_vendor_and_found_by_its_name() {
        var page = lead.get(offering);
        assertThat(page.one("h1").text()).isEqualTo("<b>Model</b> Service");
        assertThat(page.text()).contains("Model API of a cloud", "Operator Quill");
        assertThat(lead.get(vendor).one("[aria-labelledby=offerings]").text()).contains("<b>Model</b> Service");
        assertThat(lead.get("/@demo/offerings?q=b%3Emodel").one("tbody").text()).contains("Model");
        assertThat(lead.get("/@demo/vendors?role=CLOUD").one("tbody").text()).contains("Hosting");
    }

    @Test
    void its_terms_say_what_holds_where_it_is_written_and_when_somebody_looked() {
        lead.post(
                offering + "/terms",
                Map.of(
                        "term",
                        "T01",
                        "version",
                        "0",
                        "holds",
                        "Never",
                        "basis",
                        "CONTRACT",
                        "written",
                        "Data terms 4.2",
                        "checkedOn",
                        "2026-09-22"));
        assertThat(lead.get(offering).one("#T01").text())
                .contains("Never", "Data terms 4.2", "in our contract", "22 Sep 2026");
        var stale = lead.post(
                offering + "/terms", Map.of("term", "T01", "version", "0", "holds", "Always", "basis", "NOWHERE"));
        assertThat(stale.one("[role=alert]").text()).contains("changed meanwhile");
        var empty = lead.post(offering + "/terms", Map.of("term", "T02", "version", "0", "holds", "30 days"));
        assertThat(empty.text()).contains("Choose where it is written");
        lead.post(offering + "/terms", Map.of("term", "T01", "version", "1", "holds", ""));
        assertThat(lead.get(offering).document().select("#T01")).isEmpty();
    }

    @Test
    void a_price_has_its_day_and_is_changed_and_removed() {
        var price = Map.of(
                "item",
                "Large, out",
                "amount",
                "10,4",
                "currency",
                "eur",
                "per",
                "million tokens",
                "asOf",
                "2026-10-01");
        lead.post(offering + "/prices", price);
        assertThat(lead.get(offering).one("[aria-labelledby=prices]").text()).contains("10.40 EUR", "1 Oct 2026");
        var wrong = lead.post(
                offering + "/prices",
                Map.of("item", "Large", "amount", "cheap", "currency", "EURO", "per", "", "asOf", "soon"));
        assertThat(wrong.text()).contains("like 2.60", "three letters", "2027-03-31");
        String change = lead.get(offering + "/prices").one("tbody a").attr("href");
        String id = change.replaceAll(".*change=|#.*", "");
        lead.post(offering + "/prices", Map.of("price", id, "version", "0", "then", "remove"));
        assertThat(lead.get(offering).text()).doesNotContain("10.40 EUR");
    }

    @Test
    void whether_it_may_be_used_is_a_fact_with_a_reason() {
        var unsaid = lead.post(offering + "/clearance", Map.of("level", "RESTRICTED", "version", "0"));
        assertThat(unsaid.text()).contains("Say what it may be used for", "Say why");
        lead.post(
                offering + "/clearance",
                Map.of("level", "RESTRICTED", "use", "public data", "why", "No contract.", "version", "0"));
        assertThat(lead.get(offering).one("[aria-labelledby=status]").text())
                .contains("Restricted to public data", "No contract.", "Stated by");
    }

    @Test
    void a_source_of_weights_has_no_contract() {
        var source = Map.of("vendor", id(vendor), "name", "Weights", "kind", "WEIGHTS", "tier", "BUSINESS");
        assertThat(lead.post("/@demo/offerings", source).one("#kind .dm-error").text())
                .contains("without a contract");
    }

    @Test
    void what_something_rests_on_is_not_removed_and_says_by_what() {
        assertThat(lead.get(vendor + "/removal")
                        .one("[aria-labelledby=resting]")
                        .text())
                .contains("Model");
        assertThat(lead.post(vendor + "/removal", Map.of("version", "0")).status())
                .isEqualTo(409);
        lead.post(offering + "/terms", Map.of("term", "T01", "version", "0", "holds", "Never", "basis", "CONTRACT"));
        assertThat(lead.post(offering + "/removal", Map.of("version", "0")).location())
                .endsWith("/offerings");
        assertThat(lead.get(offering).status()).isEqualTo(404);
        assertThat(lead.post(vendor + "/removal", Map.of("version", "0")).location())
                .endsWith("/vendors");
        String used = lead.get("/@demo/vendors?q=halden%20cloud").one("tbody a").attr("href");
        assertThat(lead.get(used + "/removal").text()).contains("use cases", "cannot be removed");
    }

    @Test
    void a_vendor_is_no_part_of_what_is_part_of_it() {
        String name = "Group " + UUID.randomUUID();
        String group = made("/@demo/vendors", Map.of("name", name));
        String child = made("/@demo/vendors", Map.of("name", name + " North", "parent", id(group)));
        assertThat(lead.get(child).text()).contains("part of " + name);
        var circle = lead.post(group, Map.of("name", name, "parent", id(child), "version", "0"));
        assertThat(circle.one("#parent-error").text()).contains("part of this one");
    }

    private String made(String path, Map<String, String> form) {
        var page = lead.post(path, form);
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
