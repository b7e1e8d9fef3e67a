package io.demarc.boundary.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a provider says it answers for, laid over our default. */
@PageTest
class ProviderSheetPageTests {

    private static final String SHEET = """
            Layer\tDuty\tResponsibility
            Guardrails L06.P5\tContent filtering\tCustomer
            \tThresholds\tYou
            Prompts\tIndexes and memory of prompts\tContoso Search
            Weights\t<b>Stores</b> the weights\tn/a
            """;

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    private Visitor keeper;
    private String offering;

    @BeforeEach
    void an_offering_is_there() {
        keeper = browser.as("vendors@demo.test");
        var vendor = made("/@demo/vendors", Map.of("name", "Halden " + UUID.randomUUID()));
        offering = made(
                "/@demo/offerings",
                Map.of("vendor", id(vendor), "name", "Model Service " + UUID.randomUUID(), "kind", "CLOUD_API"));
    }

    @Test
    void what_is_pasted_is_kept_in_order_and_nothing_changes_by_itself() {
        assertThat(keeper.get(sheet()).text()).contains("Many providers publish a table", "Ours as CSV");
        assertThat(keeper.get(offering).one("[aria-labelledby=sheet]").text()).contains("is not known here yet");
        paste(SHEET);
        var page = keeper.get(sheet());
        assertThat(page.text())
                .contains(
                        "You agree on none of 74 activities.",
                        "The sheet changes nothing by itself",
                        "In one row the first cell is empty")
                .contains(
                        "4 rows are not mapped", "It is not known what one word for who answers means: one row has it");
        assertThat(page.document().select("tr[data-layer]")).hasSize(18);
        var rows = keeper.get(sheet() + "/rows");
        assertThat(rows.document().select("tbody tr th"))
                .extracting(it -> it.select("a").text())
                .containsExactly(
                        "Guardrails L06.P5: Content filtering",
                        "Guardrails L06.P5: Thresholds",
                        "Prompts: Indexes and memory of prompts",
                        "Weights: <b>Stores</b> the weights");
        assertThat(keeper.get(offering).one("[aria-labelledby=sheet]").text())
                .contains("4 rows, in its sheet of", "4 rows are not mapped");
        assertThat(browser.as("lead@demo.test").get("/@demo/ledger").text()).contains("says it answers for: 4 rows");
    }

    @Test
    void rows_are_mapped_one_after_the_other_and_the_page_counts_what_it_lists() {
        paste(SHEET);
        var first = keeper.get(sheet() + "/rows/1");
        assertThat(first.document().select("input[name=about][checked]"))
                .extracting(it -> it.val())
                .containsExactly("L06.P5");
        assertThat(keeper.get(sheet() + "/rows/3").one(".dm-sheet-likely").text())
                .contains("L07.C6", "worded alike");
        assertThat(map(1, "L06.P5").location()).endsWith("/sheet/rows/2");
        assertThat(map(2).location()).endsWith("/sheet/rows/3");
        assertThat(map(3, "L07.C6").location()).endsWith("/sheet/rows/4");
        assertThat(map(4).location()).endsWith("/sheet");
        var page = keeper.get(sheet());
        assertThat(page.text())
                .contains("One is claimed by nobody", "each side names the other")
                .doesNotContain("is not mapped");
        assertThat(page.one("tr[data-layer=L06] .dm-sheet-other").text()).contains("≠");
        assertThat(page.one("tr[data-layer=L06]").attr("data-they")).isEqualTo("US");
        explain("Contoso Search", "PROVIDER");
        var both = keeper.get(sheet() + "?show=BY_BOTH");
        assertThat(both.text()).contains("One is claimed by both");
        assertThat(both.one(".dm-chip[aria-current] b").text()).isEqualTo("1");
        assertThat(both.document().select(".dm-sheet-list li")).hasSize(1);
        assertThat(both.document().select("tr[data-layer]")).hasSize(1);
        var cell = keeper.get(sheet() + "?layer=L06");
        assertThat(cell.one("#cell [data-activity='L06.P5']").text())
                .contains(
                        "we say",
                        "they say",
                        "“Guardrails L06.P5: Content filtering”: “Customer”",
                        "row 1",
                        "by nobody");
        assertThat(keeper.get(sheet() + "/rows?show=NONE").document().select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void a_newer_version_takes_over_what_was_said_of_equal_rows_and_loses_nothing() {
        paste(SHEET);
        map(1, "L06.P5");
        map(3, "L07.C6");
        explain("Contoso Search", "THIRD_PARTY");
        paste(SHEET.replace("Thresholds", "Other thresholds")
                .replace("L06.P5\tContent filtering\tCustomer", "L06.P5\tContent filtering\tProvider"));
        var page = keeper.get(sheet());
        assertThat(page.text())
                .contains("You agree on one of 74 activities", "One is split in another way")
                .doesNotContain("It is not known what");
        assertThat(keeper.get(sheet() + "/rows?show=OPEN").document().select("tbody tr"))
                .hasSize(2);
        var earlier = keeper.get(sheet() + "?version=1");
        assertThat(earlier.text()).contains("This is an earlier version", "One is claimed by nobody");
        assertThat(keeper.get(sheet() + "?version=7").status()).isEqualTo(404);
    }

    @Test
    void two_people_who_map_the_same_row_lose_nothing_that_they_ticked() {
        paste(SHEET);
        var form = keeper.get(sheet() + "/rows/3").fields("main form");
        map(3, "L07.C6");
        form.put("about", List.of("L07.C4"));
        var again = keeper.send(sheet() + "/rows/3", form);
        assertThat(again.one("[role=alert]").text()).contains("changed meanwhile");
        assertThat(again.document().select("input[name=about][checked]"))
                .extracting(it -> it.val())
                .containsExactly("L07.C4");
        var stale = keeper.get(sheet() + "/fresh").fields("main form");
        paste(SHEET);
        stale.putAll(form("My own table\tCustomer"));
        var kept = keeper.send(sheet(), stale);
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.one("#rows").val()).contains("My own table");
    }

    @Test
    void two_people_who_explain_the_same_word_do_not_overwrite_each_other() {
        paste("Duty\tWho\nFilters\tPartner, or us\nPatches\tPartner, or us\nKeys\tCustomer\nHosts\tCustomer\n");
        explain("Partner, or us", "THIRD_PARTY");
        assertThat(said("Partner, or us", "", "PROVIDER").status()).isEqualTo(409);
        assertThat(said("Partner, or us", "THIRD_PARTY", "PROVIDER").status()).isEqualTo(302);
        assertThat(said("a word of no sheet", "", "PROVIDER").status()).isEqualTo(409);
    }

    @Test
    void ours_goes_out_in_the_same_form_and_comes_in_again_equal() {
        var ours = keeper.download(sheet() + ".csv");
        paste(ours);
        var page = keeper.get(sheet());
        assertThat(page.one(".dm-sheet-work").text()).contains("of them bear ids of ours");
        assertThat(keeper.send(sheet() + "/named", page.fields("form[action$=/named]"))
                        .status())
                .isEqualTo(302);
        var after = keeper.get(sheet());
        int all = Integer.parseInt(
                after.one(".dm-sheet thead th:nth-child(4) small").text().replaceAll("\\D", ""));
        assertThat(all).isGreaterThan(60);
        assertThat(after.text()).contains("You agree on " + all + " of " + all + " activities.");
        assertThat(after.document().select(".dm-sheet-other")).isEmpty();
        assertThat(keeper.download(sheet() + ".csv")).isEqualTo(ours);
    }

    @Test
    void what_is_wrong_is_said_and_what_was_pasted_stays() {
        var html = keeper.post(sheet(), Map.of("rows", "<table><tr><td>Filters</td></tr></table>", "version", "0"));
        assertThat(html.text())
                .contains(
                        "This is the source of a page",
                        "Enter the day that the sheet bears",
                        "Say where the sheet is from");
        assertThat(html.one("#rows").val()).startsWith("<table>");
        var many = keeper.post(sheet(), flat(form("Duty,Who\n" + "Filters,Customer\n".repeat(5_001))));
        assertThat(many.text()).contains("at most 5,000 are read");
        var asked = keeper.post(sheet(), flat(form("Row\tPaaS\tSaaS\nTraining\tCustomer\tCustomer\n")));
        assertThat(asked.document().select("#who option")).hasSize(4);
        var chosen = new LinkedHashMap<>(flat(form("Row\tPaaS\tSaaS\nTraining\tCustomer\tCustomer\n")));
        chosen.put("who", "3");
        assertThat(keeper.post(sheet(), chosen).status()).isEqualTo(302);
    }

    @Test
    void five_thousand_rows_are_kept_and_the_page_costs_the_same_statements() {
        paste(SHEET);
        keeper.get(sheet());
        int few = statements();
        paste("Duty,Who\n" + "Filters,Customer\n".repeat(5_000));
        assertThat(keeper.get(sheet() + "/rows").text()).contains("wrote them: 5,000");
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    @Test
    void who_may_see_the_offering_reads_it_and_changes_nothing() {
        paste(SHEET);
        var member = browser.as("member@demo.test");
        assertThat(member.get(sheet()).text())
                .contains("What Halden", "Ours as CSV")
                .doesNotContain("Add a newer sheet");
        assertThat(member.get(sheet() + "/rows/1").document().select("main form"))
                .isEmpty();
        assertThat(member.get(sheet() + "/fresh").status()).isEqualTo(403);
        assertThat(member.post(sheet() + "/rows/1", Map.of("sheet", "1", "version", "0"))
                        .status())
                .isEqualTo(403);
        assertThat(member.post(sheet() + "/words", Map.of("sheet", "1", "word", "You", "claim", "SHARED"))
                        .status())
                .isEqualTo(403);
        assertThat(keeper.post(sheet() + "/rows/1", Map.of("sheet", "1", "version", "0", "about", "L99.P1"))
                        .status())
                .as("what was never offered")
                .isNotIn(302, 500);
        var globex = browser.as("lead@globex.test");
        var there = sheet().replace("/@demo", "/@globex");
        for (var path : List.of("", ".csv", "/rows", "/rows.csv", "/rows/1", "/words", "/fresh"))
            assertThat(globex.get(there + path).status()).as(path).isEqualTo(404);
    }

    @Test
    void an_offering_that_is_removed_takes_its_sheets_along() {
        paste(SHEET);
        var form = keeper.get(sheet() + "/rows/1").fields("main form");
        keeper.send(offering + "/removal", keeper.get(offering + "/removal").fields("main form"));
        assertThat(keeper.send(sheet() + "/rows/1", form).status()).isEqualTo(404);
        assertThat(keeper.post(sheet(), flat(form(SHEET))).status()).isEqualTo(404);
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from provider_sheet where offering_id = ?",
                                Long.class,
                                UUID.fromString(id(offering))))
                .isZero();
    }

    private int statements() {
        Statements.reset();
        keeper.get(sheet());
        return Statements.seen().size();
    }

    private Page map(int row, String... activities) {
        var path = sheet() + "/rows/" + row;
        var form = keeper.get(path).fields("main form");
        form.put("about", List.of(activities));
        return keeper.send(path, form);
    }

    private void explain(String word, String claim) {
        assertThat(said(word, "", claim).status()).isEqualTo(302);
    }

    private Page said(String word, String shown, String claim) {
        return keeper.post(sheet() + "/words", Map.of("sheet", "1", "word", word, "shown", shown, "claim", claim));
    }

    private void paste(String rows) {
        var form = keeper.get(sheet() + "/fresh").fields("main form");
        form.putAll(form(rows));
        form.put("version", keeper.get(sheet() + "/fresh").fields("main form").get("version"));
        var sent = keeper.send(sheet(), form);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
    }

    private static Map<String, List<String>> form(String rows) {
        return Map.of(
                "datedOn",
                List.of("2025-10-01"),
                "source",
                List.of("https://halden.example/sheet"),
                "rows",
                List.of(rows));
    }

    private static Map<String, String> flat(Map<String, List<String>> form) {
        var flat = new LinkedHashMap<String, String>();
        form.forEach((name, values) -> flat.put(name, values.getFirst()));
        flat.put("version", "0");
        return flat;
    }

    private String sheet() {
        return offering + "/sheet";
    }

    private String made(String path, Map<String, String> form) {
        var page = keeper.post(path, form);
        return Objects.requireNonNull(page.location(), page.text()).replace("http://localhost", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
