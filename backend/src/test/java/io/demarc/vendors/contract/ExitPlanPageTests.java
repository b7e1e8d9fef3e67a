package io.demarc.vendors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ExitPlanPageTests {

    @Autowired
    Browser browser;

    private Browser.Visitor lead;
    private String vendor;
    private String offering;

    @BeforeEach
    void a_vendor_offers_something() {
        lead = browser.as("lead@demo.test");
        vendor = made("/@demo/vendors", Map.of("name", "Quill " + UUID.randomUUID()));
        offering = made("/@demo/offerings", Map.of("vendor", id(vendor), "name", "Service", "kind", "CLOUD_API"));
    }

    @Test
    void how_to_leave_is_stated_part_by_part_until_it_makes_a_score() {
        String other = made("/@demo/offerings", Map.of("vendor", id(vendor), "name", "Other", "kind", "CLOUD_API"));
        String passed = LocalDate.now().minusDays(30).toString();
        assertThat(lead.get(offering).one("[aria-labelledby=lock-in]").text()).contains("4 of its six parts");
        var form = Map.of("version", "0", "prompts", "1", "tunes", "4", "data", "3", "interfaces", "2");
        lead.post(offering + "/exit-plan", form);
        assertThat(lead.get(offering).one("[aria-labelledby=lock-in]").text()).contains("76", "high", "there is none");
        assertThat(lead.post(offering + "/exit-plan", form).one("[role=alert]").text())
                .contains("changed meanwhile");
        lead.post(offering + "/alternatives", Map.of("standIn", id(other), "passed", passed));
        assertThat(lead.get(offering).one("[aria-labelledby=lock-in]").text()).contains("73", "Other");
        var early = lead.post(offering + "/exit-plan", Map.of("version", "1", "tested", "2026-05-01", "prompts", "9"));
        assertThat(early.text()).contains("Enter the plan", "Choose one of the answers about prompts");
        lead.post(offering + "/alternatives", Map.of("standIn", id(other), "version", "0", "then", "remove"));
        assertThat(lead.get(offering).one("[aria-labelledby=lock-in]").text()).contains("76");
    }

    @Test
    void what_could_take_its_place_is_named_once_and_changed_by_who_saw_it_last() {
        String other = made("/@demo/offerings", Map.of("vendor", id(vendor), "name", "<b>Other", "kind", "CLOUD_API"));
        String list = offering + "/alternatives";
        assertThat(lead.post(list, Map.of("passed", "soon")).text())
                .contains("Choose what could take its place", "Enter the day on which it passed");
        assertThat(lead.post(
                                list,
                                Map.of(
                                        "standIn",
                                        id(other),
                                        "passed",
                                        LocalDate.now().plusDays(3).toString()))
                        .text())
                .contains("on a day to come");
        lead.post(list, Map.of("standIn", id(other)));
        assertThat(lead.get(list).one("tbody").text()).contains("<b>Other", "not yet tested");
        var twice = lead.post(list, Map.of("standIn", id(other)));
        assertThat(twice.one("[role=alert]").text()).isNotEmpty();
        assertThat(lead.get(list).document().select("tbody tr")).hasSize(1);
        var form = Map.of("standIn", id(other), "version", "0", "passed", "2024-05-01");
        lead.post(list, form);
        assertThat(lead.get(list).one("tbody").text()).contains("1 May 2024");
        assertThat(lead.post(list, form).one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(lead.post(list, Map.of("standIn", id(offering))).status()).isBetween(400, 499);
    }

    @Test
    void what_is_to_come_shows_nothing_yet() {
        String later = LocalDate.now().plusDays(3).toString();
        assertThat(lead.post(offering + "/exit-plan", Map.of("version", "0", "plan", "Move", "tested", later))
                        .text())
                .contains("tested on a day to come");
    }

    @Test
    void what_is_removed_takes_along_how_it_could_be_left() {
        String other = made("/@demo/offerings", Map.of("vendor", id(vendor), "name", "Other", "kind", "CLOUD_API"));
        lead.post(offering + "/alternatives", Map.of("standIn", id(other), "passed", ""));
        lead.post(other + "/exit-plan", Map.of("version", "0", "plan", "Move"));
        assertThat(lead.post(other + "/removal", Map.of("version", "0")).location())
                .endsWith("/offerings");
        assertThat(lead.get(offering).one("[aria-labelledby=lock-in]").text()).doesNotContain("Other");
    }

    @Test
    void strangers_find_none() {
        String path = offering.replace("/@demo", "") + "/exit-plan";
        assertThat(browser.as("lead@globex.test").get("/@globex" + path).status())
                .isEqualTo(404);
        assertThat(browser.as("lead@globex.test")
                        .post("/@globex" + path, Map.of("version", "0", "plan", "Move"))
                        .status())
                .isEqualTo(404);
    }

    private String made(String path, Map<String, String> form) {
        var page = lead.post(path, form);
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
