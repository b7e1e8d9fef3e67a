package io.demarc.portfolio.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ConcentrationPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void each_bar_leads_to_as_many_use_cases_as_it_says() {
        var page = page("lead@demo.test", "/@demo/portfolio/concentration");
        assertThat(page.document().select("[data-axis]")).hasSize(3);
        var links = page.document().select("[data-axis] td a");
        assertThat(links).isNotEmpty();
        for (var link : links) {
            var list = page("lead@demo.test", link.attr("href"));
            assertThat(list.document().select("tbody tr"))
                    .as(link.closest("section").text() + " " + link.attr("href"))
                    .hasSize(Math.min(25, count(link.text())));
        }
    }

    @Test
    void shares_of_an_axis_are_those_of_the_tiers() {
        var expected = samples.owner().queryForList("""
                select cast(round(100 * w / sum(w) over ()) as int) from (
                    select l.developer_id, sum(case o.tier when 'LOW' then 1 when 'MODERATE' then 2 when 'HIGH' then 4
                           when 'CRITICAL' then 8 else 0 end * coalesce(l.share, 100) / 100.0) as w
                    from use_case_overview o
                    join organization g on g.id = o.tenant_id and g.slug = 'demo'
                    join deployment_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id
                    join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                    where o.stage <> 'RETIRED' and l.developer_id is not null
                    group by l.developer_id) t where w > 0 order by w desc limit 8
                """, Integer.class);
        var shown = page("lead@demo.test", "/@demo/portfolio/concentration")
                .document()
                .select("[data-axis=DEVELOPER] .dm-axis-share span")
                .eachText()
                .stream()
                .map(ConcentrationPageTests::count)
                .toList();
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void what_is_spent_is_added_up_by_currency() {
        var page = page("lead@demo.test", "/@demo/portfolio/concentration?currency=EUR");
        assertThat(page.one(".dm-chip[aria-current]").text()).isEqualTo("By spend in EUR");
        assertThat(page("lead@demo.test", "/@demo/portfolio/concentration?currency=CHF")
                        .text())
                .contains("no use case runs on what is paid in CHF");
    }

    @Test
    void it_costs_the_same_statements_whatever_it_is_narrowed_to() {
        var lead = browser.as("lead@demo.test");
        lead.get("/@demo/portfolio/concentration");
        Statements.reset();
        lead.get("/@demo/portfolio/concentration?currency=EUR&unit="
                + samples.of("business_unit").getFirst());
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whose_page_there_is_none_is_not_found() {
        var lead = browser.as("lead@demo.test");
        assertThat(lead.get("/@demo/portfolio/concentration/use-cases?party=00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        String vendor = samples.of("vendor").getFirst();
        assertThat(browser.as("lead@globex.test")
                        .get("/@globex/portfolio/concentration/use-cases?axis=operator&party=" + vendor)
                        .status())
                .isEqualTo(404);
    }

    private Page page(String who, String path) {
        return browser.as(who).get(path);
    }

    private static int count(String text) {
        return text.startsWith("one ") ? 1 : Integer.parseInt(text.replaceAll("\\D", ""));
    }
}
