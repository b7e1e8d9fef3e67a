package io.demarc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.FilledForm;
import io.demarc.PageTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class UseCaseHistoryPageTests {

    @Autowired
    Browser browser;

    @Test
    void whoever_may_see_a_use_case_reads_what_mattered() {
        var member = browser.as("member@demo.test");
        String id = own(member);
        var page = member.get("/@demo/use-cases/" + id + "/history");
        assertThat(page.one(".dm-sentence-text").text()).startsWith("Registered in ");
        assertThat(page.document().select("tbody .dm-said").eachText())
                .contains("Registered by Ingrid Solheim in Claims")
                .noneMatch(said -> said.contains("answered"));
        assertThat(page.one(".dm-tabs a[aria-current]").text()).isEqualTo("History");
        assertThat(page.document().select("a[href*=/ledger]")).isEmpty();
    }

    @Test
    void everything_is_the_ledger_of_this_use_case() {
        var lead = browser.as("auditor@demo.test");
        String id = own(browser.as("member@demo.test"));
        var here = lead.get("/@demo/use-cases/" + id + "/history?kind=everything");
        var there = lead.get("/@demo/ledger?subject=" + id);
        assertThat(here.document().select("tbody .dm-said").eachText())
                .isEqualTo(there.document().select("tbody .dm-said").eachText());
        assertThat(lead.get(here.one("a[href*=/ledger]").attr("href")).status()).isEqualTo(200);
        assertThat(here.one(".dm-pager span").text())
                .endsWith(" of " + here.one("a.dm-chip[aria-current] b").text());
    }

    @Test
    void entries_are_counted_up_to_each_turn() {
        var member = browser.as("member@demo.test");
        String id = own(member);
        var turns = member.get("/@demo/use-cases/" + id + "/history")
                .document()
                .select("tbody td.dm-number")
                .eachText();
        var ledger = browser.as("auditor@demo.test").get("/@demo/ledger?subject=" + id);
        assertThat(ledger.one(".dm-pager span").text())
                .endsWith(" " + turns.stream().mapToInt(Integer::parseInt).sum());
    }

    @Test
    void each_turn_is_drawn_with_the_line_of_its_day() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + own(member) + "/history");
        var lines = page.document().select("tbody .dm-story-line svg");
        assertThat(lines.last().select("rect"))
                .as("nobody had said where it runs")
                .hasSize(1);
        assertThat(lines.last().attr("aria-label")).isEqualTo("No line is known from then");
        assertThat(lines.first().select("path")).hasSize(5);
        assertThat(lines.first().attr("aria-label")).startsWith("You answer for ");
    }

    @Test
    void a_turn_says_who_decided_and_leads_to_what_led_to_it() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + own(member) + "/history");
        assertThat(page.one("tbody tr:has(th:contains(Approved until)) small").text())
                .contains("approved as Governance lead; ");
        for (var number : page.document().select("tbody td.dm-number a"))
            assertThat(member.get(number.attr("href")).document().select("tbody tr"))
                    .as(number.attr("href"))
                    .hasSize(Integer.parseInt(number.text()));
        assertThat(member.get("/@demo/use-cases/" + own(member) + "/history?turn=x")
                        .document()
                        .select("tbody .dm-story-line"))
                .isNotEmpty();
    }

    @Test
    void all_of_it_can_be_taken_away_by_whoever_sees_it() {
        var member = browser.as("member@demo.test");
        String history = "/@demo/use-cases/" + own(member) + "/history";
        var everything = member.get(history + "?kind=everything");
        int entries = Integer.parseInt(everything
                .one(".dm-pager span")
                .text()
                .replaceFirst(".* of ", "")
                .replaceAll("\\D", ""));
        assertThat(member.download(history + ".csv").lines()).hasSize(entries + 1);
        var decisions = member.get(history + "?kind=decisions");
        assertThat(member.download(decisions.one("a[href*=history.csv]").attr("href"))
                        .lines())
                .hasSize(decisions.document().select("tbody tr").size() + 1);
    }

    @Test
    void a_stage_that_changes_with_something_else_is_told_with_what_it_was() {
        var member = browser.as("member@demo.test");
        String page = "/@demo/use-cases/"
                + registered(member, "Odd stages").replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
        FilledForm.of(member.get(page + "/intake/name-and-purpose"), "/name-and-purpose")
                .with("purpose", "Tries stages.")
                .with("stage", "PRE_DEPLOYMENT")
                .send(member);
        assertThat(member.get(page + "/history").one("tbody .dm-said").text()).matches("Stage: .+ → .+");
        assertThat(member.get(page + "/history?kind=everything")
                        .one("tbody .dm-said")
                        .text())
                .matches(".+ changed .+ of .+; stage: .+ → .+");
    }

    /** Who registers it says where it runs in several steps; what came of them is said when it is sent. */
    @Test
    void the_steps_of_a_draft_are_told_each_and_are_not_what_mattered() {
        var member = browser.as("member@demo.test");
        String page = "/@demo/use-cases/"
                + registered(member, "Steps of a draft").replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
        String path = page + "/intake/where-it-runs";
        for (var step : List.of(
                Map.of("QM0", "ONE"),
                Map.of("A.QM1", "OWN"),
                Map.of("A.QM2", "PROVIDER_SHARED"),
                Map.of("A.QM3", "CLOUD"),
                Map.of("A.region", "Norway"))) {
            var fields = new LinkedHashMap<>(member.get(path).fields("#step-form"));
            fields.keySet().removeIf(it -> it.matches("then|to|ask.*"));
            step.forEach((field, value) -> fields.put(field, List.of(value)));
            member.send(path, fields);
        }
        assertThat(member.get(page + "/history")
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .containsExactly("Registered by Ingrid Solheim in Claims");
        var steps =
                member.get(page + "/history?kind=everything").document().select("tbody .dm-said").eachText().stream()
                        .filter(said -> said.contains(" changed where "))
                        .toList();
        assertThat(steps)
                .hasSize(5)
                .allMatch(said -> said.matches(".+ runs: .+"))
                .doesNotHaveDuplicates();
        assertThat(steps.getFirst()).endsWith(" runs: “Region, place A”: Norway");
        assertThat(steps.get(2)).contains(" runs: “Where does the model do its work? (place A)”: At a provider");

        FilledForm.of(member.get(page + "/intake/name-and-purpose"), "/name-and-purpose")
                .with("stage", "LIVE")
                .send(member);
        var fields = new LinkedHashMap<>(member.get(path).fields("#step-form"));
        fields.keySet().removeIf(it -> it.matches("then|to|ask.*"));
        fields.put("A.region", List.of("Sweden"));
        member.send(path, fields);
        assertThat(member.get(page + "/history")
                        .document()
                        .select("tbody .dm-said")
                        .eachText())
                .as("what is used though nobody was asked")
                .hasSize(3)
                .first()
                .asString()
                .contains("runs");
    }

    @Test
    void the_use_case_shows_the_last_three_sentences() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + own(member));
        assertThat(page.document().select(".dm-timeline .dm-said")).hasSize(3);
    }

    @Test
    void nobody_reads_the_history_of_what_they_do_not_see() {
        String foreign = browser.as("lead@globex.test")
                .get("/@globex/use-cases")
                .one("tbody th a")
                .attr("href")
                .replaceFirst(".*/", "");
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/use-cases/" + foreign + "/history")
                        .status())
                .isEqualTo(404);
    }

    /** Of whatever looks like a number, a day, a word of ours or the id of what somebody else works on. */
    @Test
    void what_a_use_case_is_called_is_told_as_it_was_typed() {
        var member = browser.as("member@demo.test");
        var auditor = browser.as("auditor@demo.test");
        var seen = auditor.get("/@demo/use-cases").document().select("tbody th a").stream()
                .filter(link -> member.get(link.attr("href")).status() != 200)
                .findFirst()
                .orElseThrow();
        String others = seen.attr("href").replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
        String secret = seen.text();
        String page = "/@demo/use-cases/"
                + registered(member, "Odd names").replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
        for (var name : List.of(
                "99999999999999999999", "2026-99-99", "2026-02-31", "9999-99-99T1Z", others, "OPENAI", "Plain")) {
            var form = FilledForm.of(member.get(page + "/intake/name-and-purpose"), "/name-and-purpose");
            form.with("name", name).send(member);
            for (var path : List.of(page, page + "/history?kind=everything")) {
                var told = member.get(path);
                assertThat(told.status()).as(name).isEqualTo(200);
                assertThat(told.text())
                        .as(name)
                        .contains("renamed a use case", name)
                        .doesNotContain(secret);
            }
            var ledger = auditor.get("/@demo/ledger");
            assertThat(ledger.status()).as(name).isEqualTo(200);
            assertThat(ledger.one("tbody .dm-said").text()).as(name).endsWith(" → " + name);
            assertThat(auditor.get(ledger.one("tbody th a").attr("href")).status())
                    .as(name)
                    .isEqualTo(200);
            assertThat(auditor.download("/@demo/ledger.csv")).as(name).contains(" → " + name);
        }
    }

    private static String registered(Browser.Visitor member, String name) {
        String unit = member.get("/@demo/use-cases/fresh")
                .one("input[name=unit][checked]")
                .val();
        return String.valueOf(member.post(
                        "/@demo/use-cases",
                        Map.of("name", name, "purpose", "Tries names.", "unit", unit, "stage", "IDEA"))
                .location());
    }

    private static String own(Browser.Visitor member) {
        return member.get("/@demo/use-cases?q=Claims%20letter")
                .one("tbody a[href*=use-cases/]")
                .attr("href")
                .replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
    }
}
