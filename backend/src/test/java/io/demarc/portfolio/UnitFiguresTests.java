package io.demarc.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.ToldTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class UnitFiguresTests {

    @Autowired
    UnitFigures figures;

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @AfterEach
    void forget_the_days_to_come() {
        samples.owner().update("delete from unit_figure where day > date '2031-01-01'");
    }

    @Test
    void they_are_kept_on_the_first_day_of_a_month_that_there_is_and_not_again() {
        keep("2031-03-05T11:00:00Z");
        keep("2031-03-06T11:00:00Z");
        keep("2031-03-31T11:00:00Z");
        keep("2031-04-02T11:00:00Z");
        assertThat(samples.owner()
                        .queryForList(
                                "select distinct day from unit_figure where day > date '2031-01-01' order by day",
                                LocalDate.class))
                .isEqualTo(List.of(LocalDate.of(2031, 3, 5), LocalDate.of(2031, 4, 2)));
    }

    @Test
    void what_is_kept_are_the_figures_of_the_lists() {
        keep("2031-03-05T11:00:00Z");
        var lead = browser.as("lead@demo.test");
        samples.owner().query("""
                select cast(business_unit_id as text), use_cases, high from unit_figure where day = date '2031-03-05'
                """, row -> {
            String list = "/@demo/use-cases?only=true&unit=" + row.getString(1);
            assertThat(said(lead, list)).isEqualTo(row.getInt(2));
            assertThat(said(lead, list + "&tier=HIGH_OR_ABOVE")).isEqualTo(row.getInt(3));
        });
    }

    @Test
    void a_leader_reads_what_became_more_and_since_when() {
        var home = browser.as("leader@demo.test").get("/@demo/");
        var since = samples.owner().queryForObject("""
                select max(day) from unit_figure f join organization o on o.id = f.tenant_id and o.slug = 'demo'
                where day <= current_date - 14
                """, LocalDate.class);
        var before = samples.owner().queryForObject("""
                select sum(use_cases) from unit_figure f join organization o on o.id = f.tenant_id and o.slug = 'demo'
                join business_unit u on u.tenant_id = f.tenant_id and u.id = f.business_unit_id and u.name = 'Claims'
                where f.day = ?
                """, Integer.class, since);
        var claims = home.one("section[aria-labelledby=by-unit] tr:has(th:contains(Claims)) td");
        int now = Integer.parseInt(String.valueOf(claims.selectFirst("a").text()));
        assertThat(home.one("#by-unit").text()).endsWith(String.valueOf(since.getYear()));
        assertThat(claims.select(".dm-po-moved").text())
                .isEqualTo(now == before ? "" : (now > before ? "+" : "−") + Math.abs(now - before));
    }

    private static int said(Browser.Visitor visitor, String list) {
        var pager = visitor.get(list).document().selectFirst(".dm-pager span");
        return pager == null ? 0 : Integer.parseInt(pager.text().replaceFirst(".* of ", ""));
    }

    private void keep(String at) {
        var demo = samples.owner().queryForObject("select id from organization where slug = 'demo'", UUID.class);
        ToldTime.at(Instant.parse(at), () -> CurrentOrganization.run(new OrganizationId(demo), () -> figures.keep()));
    }
}
