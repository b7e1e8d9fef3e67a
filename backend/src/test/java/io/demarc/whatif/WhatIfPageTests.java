package io.demarc.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a question about what has not happened to figures before and after. */
@PageTest
class WhatIfPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Autowired
    Working working;

    @Autowired
    Organizations organizations;

    private Visitor lead;

    @BeforeEach
    void somebody_who_sees_the_portfolio() {
        lead = browser.as("lead@demo.test");
    }

    @Test
    void a_vendor_that_fails_takes_along_what_has_no_other_place() {
        var vendor = one("select id from vendor where name = 'Halden Cloud' limit 1");
        int touched = number("""
                select count(distinct p.use_case_id) from leg l join deployment_plan p on p.id = l.plan_id
                join use_case_overview o on o.use_case_id = p.use_case_id
                where o.stage <> 'RETIRED' and (l.operator_id = ? or l.hosting_id = ?)
                """, vendor, vendor);
        assertThat(touched).isPositive();
        var before = rows();
        var page = answer("VENDOR_FAILS", Map.of("vendor", List.of(vendor.toString())));
        assertThat(page.one("h1").text()).isEqualTo("If Halden Cloud failed");
        assertThat(page.one(".dm-sentence").text()).contains(touched + " of ", touched + " would stand still");
        assertThat(page.document().select("[aria-labelledby=by] tbody tr")).hasSize(Math.min(25, touched));
        assertThat(page.text()).contains("Contracts a year in EUR");
        assertThat(rows()).as("nothing is changed by it").isEqualTo(before);
    }

    @Test
    void use_cases_that_move_show_what_becomes_ours() {
        lead.get("/@demo/what-if/fresh?kind=MOVE");
        var form = lead.get("/@demo/what-if/fresh?kind=MOVE&from=M2");
        var offered = form.document().select("[name=picked]").eachAttr("value");
        assertThat(offered).hasSizeGreaterThan(1);
        var page = answer(
                "MOVE",
                Map.of(
                        "from", List.of("M2"),
                        "to", List.of("M5"),
                        "listed", List.of("yes"),
                        "picked", offered.subList(0, 1)));
        assertThat(page.text()).contains("for one use case that was picked", "more layers would be yours alone");
        assertThat(page.document().select("[aria-labelledby=by] tbody tr")).hasSize(1);
        var row = page.one("[aria-labelledby=by] tbody tr");
        assertThat(row.text()).contains("Moves", "Direct model API", "Self-hosted, rented");
    }

    @Test
    void prices_that_rise_raise_what_contracts_come_to_by_at_most_as_much() {
        var page = answer("PRICES_RISE", Map.of("percent", List.of("50")));
        var cells = page.document().select("tr:has(th:contains(Contracts a year in EUR)) td");
        long was = amount(cells.get(0).text());
        // Machines of our own become no dearer by that.
        assertThat(amount(cells.get(1).text())).isBetween(was + 1, was + was / 2);
        assertThat(page.one(".dm-sentence").text()).contains("more a year");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_kept() {
        int kept = number("select count(*) from what_if");
        assertThat(ask("VENDOR_FAILS", Map.of()).text()).contains("Choose the vendor that fails.");
        for (String percent : List.of("", "0", "-3", "1001", "4,5", "999999999999"))
            assertThat(ask("PRICES_RISE", Map.of("percent", List.of(percent))).text())
                    .contains("Give a whole number from 1 to 1,000.");
        assertThat(ask("REGION_LOST", Map.of("region", List.of("<b>Atlantis</b>")))
                        .text())
                .contains("Choose the region that is lost.");
        var move = Map.of("from", List.of("M2"), "to", List.of("M2"));
        assertThat(ask("MOVE", move).text()).contains("Choose another mode than today’s.");
        var none = Map.of("from", List.of("M2"), "to", List.of("M5"), "listed", List.of("yes"));
        assertThat(ask("MOVE", none).text()).contains("Pick at least one of the use cases shown.");
        var stranger = Map.of(
                "from", List.of("M2"),
                "to", List.of("M5"),
                "listed", List.of("yes"),
                "picked", List.of(UUID.randomUUID().toString()));
        assertThat(ask("MOVE", stranger).text()).contains("Pick at least one of the use cases shown.");
        assertThat(number("select count(*) from what_if")).isEqualTo(kept);
    }

    @Test
    void whoever_sees_less_reads_figures_of_what_they_see() {
        var page = answer("PRICES_RISE", Map.of("percent", List.of("40")));
        var all = page.document().select("[aria-labelledby=by] tbody tr").size();
        var unit = browser.as("executive@demo.test").get(path(page));
        assertThat(unit.status()).isEqualTo(200);
        assertThat(browser.as("member@demo.test").get(path(page)).status()).isIn(403, 404);
        assertThat(browser.as("lead@globex.test").get(path(page)).status()).isEqualTo(404);
        assertThat(lead.get("/@demo/what-if/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(all).isPositive();
    }

    @Test
    void it_is_listed_for_others_and_stands_in_the_ledger() {
        answer("PRICES_RISE", Map.of("percent", List.of("7")));
        assertThat(browser.as("executive@demo.test").get("/@demo/what-if").text())
                .contains("If prices rose by 7 %");
        assertThat(lead.get("/@demo/ledger").text()).contains("asked what would happen: Prices rise");
    }

    @Test
    void it_costs_the_same_statements_however_many_it_touches() {
        var few = path(answer("MOVE", Map.of("from", List.of("M7"), "to", List.of("M5"))));
        var many = path(answer("PRICES_RISE", Map.of("percent", List.of("40"))));
        assertThat(statements(many)).isEqualTo(statements(few)).isLessThanOrEqualTo(12);
    }

    private int statements(String path) {
        lead.get(path);
        Statements.reset();
        lead.get(path);
        return Statements.seen().size();
    }

    private Page ask(String kind, Map<String, List<String>> said) {
        var from = said.containsKey("from") ? "&from=" + said.get("from").getFirst() : "";
        var fields = lead.get("/@demo/what-if/fresh?kind=" + kind + from).fields("main form[method=post]");
        fields.remove("picked");
        fields.remove("listed");
        fields.putAll(said);
        return lead.send("/@demo/what-if", fields);
    }

    /** Worked out to the end. */
    private Page answer(String kind, Map<String, List<String>> said) {
        var asked = ask(kind, said);
        var path = Objects.requireNonNull(asked.location());
        var id = new WhatIfId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), () -> {
            boolean left = working.step(id);
            while (left) left = working.step(id);
        });
        return lead.get(path);
    }

    private static String path(Page page) {
        return page.one(".dm-table th[aria-sort] a").attr("href").replaceFirst("\\?.*", "");
    }

    private static long amount(String text) {
        return Long.parseLong(text.replaceAll("\\D", ""));
    }

    private List<String> rows() {
        return Stream.of("use_case_overview", "deployment_plan", "leg", "review", "answer", "use_case")
                .map(table -> samples.owner()
                        .queryForObject(
                                "select md5(string_agg(cast(x as text), ' ' order by cast(x as text))) from %s x"
                                        .formatted(table),
                                String.class))
                .toList();
    }

    private UUID one(String sql) {
        return samples.owner().queryForObject(sql, UUID.class);
    }

    private int number(String sql, Object... values) {
        return samples.owner().queryForObject(sql, Integer.class, values);
    }
}
