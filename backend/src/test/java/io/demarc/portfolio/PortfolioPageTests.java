package io.demarc.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PortfolioPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void each_figure_equals_the_count_of_its_list() {
        var leader = browser.as("leader@demo.test");
        var figures = leader.get("/@demo/portfolio").document().select("main table a, main a[data-figure]");

        assertThat(figures.stream().filter(figure -> figure.text().matches("[0-9,]+")))
                .hasSizeGreaterThan(20)
                .allSatisfy(figure -> assertThat(listed(leader, figure.attr("href")))
                        .as(figure.attr("href"))
                        .isEqualTo(Integer.parseInt(figure.text().replace(",", ""))));
    }

    @Test
    void what_is_held_for_legal_is_not_assessed() {
        var leader = browser.as("leader@demo.test");
        int assessed = figure(leader, "known-tier");
        var high = samples.owner().queryForObject("""
                select o.use_case_id from use_case_overview o join organization g on g.id = o.tenant_id and g.slug = 'demo'
                where o.tier = 'HIGH' order by o.use_case_id limit 1
                """, UUID.class);
        tier(high, "HIGH", "HELD");
        try {
            assertThat(figure(leader, "known-tier")).isEqualTo(assessed - 1);
            each_figure_equals_the_count_of_its_list();
            var open = leader.get("/@demo/portfolio").one(".dm-po-sentence a[href*=tier]");
            assertThat(open.text())
                    .startsWith(listed(leader, open.attr("href")) + " of ")
                    .startsWith(listed(leader, "/@demo/use-cases") - assessed + 1 + " of ");
        } finally {
            tier(high, "HELD", "HIGH");
        }
    }

    private void tier(UUID useCase, String was, String now) {
        samples.owner().update("update use_case_overview set tier = ? where use_case_id = ?", now, useCase);
        samples.owner().update("""
                insert into use_case_count (tenant_id, business_unit_id, stage, standing, tier, mode, owned, count)
                select o.tenant_id, o.business_unit_id, o.stage, o.standing, counted.tier, o.mode, o.owner_id is not null, counted.count
                from use_case_overview o, (values (?, -1), (?, 1)) counted (tier, count) where o.use_case_id = ?
                """, was, now, useCase);
    }

    private static int figure(Browser.Visitor leader, String name) {
        var figure = leader.get("/@demo/portfolio").one("[data-figure=" + name + "]");
        return Integer.parseInt(figure.text().replace(",", ""));
    }

    @Test
    void a_unit_by_itself_does_not_say_that_it_counts_what_is_below() {
        var leader = browser.as("leader@demo.test");
        var whole = leader.get("/@demo/portfolio");
        String counts = "A unit counts all units below it.";
        assertThat(whole.text()).contains(counts);
        var unit = whole.one("a[href*='portfolio?unit=']").attr("href");
        assertThat(leader.get(unit).text()).contains(counts);
        assertThat(leader.get(unit + "&only=true").text()).doesNotContain(counts);
    }

    @Test
    void how_much_of_the_stack_is_ours_is_said_of_those_whose_mode_is_stated() {
        var base = browser.as("leader@demo.test").get("/@demo/portfolio").one("[data-figure=placed]");
        assertThat(base.text()).matches("in the \\d+ whose mode is stated\\.");
        assertThat(base.parent().text()).containsPattern("About \\d+ % of the stack is yours");
        assertThat(base.attr("href")).contains("mode=known");
    }

    /** Counts the rows of all pages of a list. */
    private static int listed(Browser.Visitor leader, String path) {
        int rows = 0;
        for (String next = path; !next.isEmpty(); ) {
            var page = leader.get(next);
            rows += page.document().select("main tbody tr").size();
            var more = page.document().selectFirst("a[rel=next]");
            next = more == null ? "" : more.attr("href");
        }
        return rows;
    }

    @Test
    void each_unit_leads_to_its_own_portfolio() {
        var lead = browser.as("lead@demo.test");
        var units = lead.get("/@demo/portfolio").document().select(".dm-po-heat tbody:first-of-type th");
        units.removeIf(unit -> unit.text().contains("itself"));
        assertThat(units).hasSizeGreaterThan(2);
        for (var unit : units)
            assertThat(lead.get(unit.select("a").attr("href"))
                            .one("[data-figure=all]")
                            .text())
                    .as(unit.text())
                    .isEqualTo(unit.parent().select("td").last().text());
    }

    @Test
    void a_member_sees_no_portfolio() {
        assertThat(browser.as("member@demo.test").get("/@demo/portfolio").status())
                .isEqualTo(403);
    }

    @Test
    void all_figures_cost_a_handful_of_statements() {
        var leader = browser.as("leader@demo.test");
        Statements.reset();
        leader.get("/@demo/portfolio");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(15);
    }
}
