package io.demarc.exchange.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class EndFilePageTests {

    @Autowired
    Browser browser;

    private Browser.Visitor manager;
    private String vendor;
    private String name;
    private String model;

    @BeforeEach
    void a_model() {
        manager = browser.as("vendors@demo.test");
        vendor = "Halden " + Uuid7.next();
        name = "Orvika " + Uuid7.next();
        var of = id(manager.post("/@demo/vendors", Map.of("name", vendor)));
        model = id(manager.post("/@demo/models", Map.of("vendor", of, "name", name)));
    }

    @Test
    void each_line_is_shown_before_it_is_recorded_and_the_same_file_again_changes_nothing() {
        String file = """
                model,distributor,day,source,successor,kind
                %1$s,%2$s,2031-01-14,https://a.example/x,Orvika <b>6</b>,
                %1$s,,2031-02-28,https://a.example/x,,shut down
                <i>Nobody</i>,,2031-02-28,https://a.example/x,,
                %1$s,Nowhere,2031-02-28,https://a.example/x,,
                %1$s,,soon,https://a.example/x,,
                %1$s,,2031-02-28,javascript:alert(1),,
                %1$s,,2031-02-28,https://a.example/x,,gone
                %1$s,,2031-03-31,https://a.example/x,,
                """.formatted(name, vendor);
        var trial = shown(file);
        var rows = trial.document().select("main tbody tr");
        assertThat(rows.eachText().subList(0, 2)).allMatch(it -> it.contains("New"));
        assertThat(rows.eachText().subList(2, 8)).allMatch(it -> it.contains("Not taken"));
        assertThat(trial.text())
                .contains(
                        "2 lines are new",
                        "6 are refused",
                        "<i>Nobody</i>",
                        "No model of the directory",
                        "like this distributor",
                        "no link",
                        "A line before names another day");
        assertThat(manager.get("/@demo/models/" + model).text()).doesNotContain("14 Jan 2031");

        taken(trial);
        assertThat(manager.get("/@demo/models/" + model).text()).contains("14 Jan 2031", "28 Feb 2031", "<b>6</b>");
        assertThat(shown(file).text()).contains("2 are known as they are", "Nothing is new");
        assertThat(shown(file).document().select("main form button[type=submit]"))
                .noneMatch(it -> it.text().contains("Record"));

        var other = shown(file.replace("2031-01-14", "2031-01-10"));
        assertThat(other.text()).contains("one correction is made");
        taken(other);
        assertThat(manager.get("/@demo/models/" + model).text())
                .contains("10 Jan 2031")
                .doesNotContain("14 Jan 2031");
        assertThat(manager.download("/@demo/models/ends.csv")).contains(name, "2031-01-10", "SHUT_DOWN");
    }

    @Test
    void a_day_may_be_the_earliest_one_in_and_out() {
        var file = """
                model,day,not_before,source
                %1$s,2031-01-14,yes,https://a.example/x
                %1$s,2031-02-14,perhaps,https://a.example/y
                """.formatted(name);
        assertThat(shown(file).text()).contains("not_before is neither yes nor no");
        taken(shown(file));
        assertThat(manager.get("/@demo/models/" + model).text()).contains("14 Jan 2031 or later");
        var out = manager.download("/@demo/models/ends.csv");
        assertThat(out.lines().filter(it -> it.contains(name)))
                .singleElement()
                .asString()
                .contains("2031-01-14,yes,");
        var json =
                "[{\"model\": \"%s\", \"day\": \"2031-01-14\", \"not_before\": false, \"source\": \"https://a.example/x\"}]";
        assertThat(shown(json.formatted(name)).text()).contains("one correction is made");
        assertThat(shown(json.formatted(name).replace("false", "true")).text()).contains("one is known as it is");
    }

    @Test
    void the_calendar_file_has_an_entry_of_its_own_for_each_announcement() {
        var hostile = "Orvika; <b>\\n,7</b>";
        taken(shown("""
                [{"model": "%1$s", "distributor": "%2$s", "day": "2031-01-14", "source": "https://a.example/x", "successor": "%3$s"},
                 {"model": "%1$s", "day": "2031-03-01", "not_before": true, "source": "https://a.example/y"}]
                """.formatted(name, vendor, hostile.replace("\\", "\\\\"))));
        var file = manager.download("/@demo/models/ends.ics");
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        var entries = entries(file);
        assertThat(entries).hasSize(2);
        assertThat(entries)
                .anyMatch(it -> it.contains("\r\nDTSTART;VALUE=DATE:20310114\r\n")
                        && it.contains("\r\nSUMMARY:" + name + " is shut down at " + vendor + "\r\n")
                        && it.contains("\r\nDESCRIPTION:Successor proposed: Orvika\\; <b>\\\\n\\,7</b>\r\n")
                        && it.contains("\r\nURL:https://a.example/x\r\n"))
                .anyMatch(it -> it.contains("DATE:20310301\r\n") && it.contains("STATUS:TENTATIVE"));
        var known = uids(entries);
        taken(shown("model,distributor,day,source\n%s,%s,2031-01-10,https://a.example/x\n".formatted(name, vendor)));
        assertThat(uids(entries(manager.download("/@demo/models/ends.ics"))))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(browser.as("vendors@globex.test").download("/@globex/models/ends.ics"))
                .doesNotContain(name);
    }

    private List<String> entries(String file) {
        return Arrays.stream(file.replace("\r\n ", "").split("(?=BEGIN:VEVENT)"))
                .filter(it -> it.contains(name))
                .toList();
    }

    private static List<String> uids(List<String> entries) {
        return entries.stream()
                .flatMap(String::lines)
                .filter(it -> it.startsWith("UID:"))
                .toList();
    }

    @Test
    void of_what_else_would_become_by_now_is_shown_again() {
        var file = "model,day,source\n%s,2031-01-14,https://a.example/x\n".formatted(name);
        var trial = shown(file);
        taken(shown(file));
        var sent = FilledForm.of(trial, "/models/ends").send(manager);
        assertThat(sent.text()).contains("Something has changed since you looked", "one is known as it is");
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThat(shown("name\nx\n").text()).contains("is missing in the first line");
        assertThat(manager.post("/@demo/models/ends", Map.of()).text()).contains("Choose a file");
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/models/ends/fresh")
                        .status())
                .isEqualTo(403);
    }

    private Page shown(String file) {
        return manager.upload("/@demo/models/ends", "file", "ends.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private void taken(Page trial) {
        var sent = FilledForm.of(trial, "/models/ends").send(manager);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    private static String id(Page page) {
        return Objects.requireNonNull(page.location(), page.text()).replaceAll(".*/", "");
    }
}
