package io.demarc.advisor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ComparisonPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void what_it_runs_on_stands_beside_what_it_might_run_on() {
        var page = page("?stay=EU&much=TEAM&start=SOON");
        var heads = page.document().select(".dm-compare thead th");
        assertThat(heads.size()).isBetween(2, 6);
        assertThat(heads.eachText()).filteredOn(it -> it.contains("Today")).hasSize(1);
        assertThat(page.document().select(".dm-compare tbody tr"))
                .allSatisfy(row -> assertThat(row.select("td")).hasSameSizeAs(heads));
    }

    @Test
    void what_must_stay_with_us_excludes_all_that_others_run() {
        var page = page("?stay=OURS");
        assertThat(page.document()
                        .select(".dm-compare thead th:not(.dm-excluded)")
                        .eachAttr("data-mode"))
                .isSubsetOf("M6", "M7");
        assertThat(page.document().select(".dm-compare-not").eachText()).anyMatch(it -> it.contains("(HC04)"));
    }

    @Test
    void a_need_that_is_moved_moves_the_order() {
        assertThat(order("?much=TEAM&start=SOON&K09=5&K08=5&K01=0&K03=0"))
                .isNotEqualTo(order("?much=TEAM&start=SOON&K09=0&K08=0&K12=5&K02=5"));
    }

    @Test
    void an_answer_of_the_use_case_is_not_changed_by_an_address() {
        assertThat(order("?data=PUBLIC&team=ON_CALL&people=true")).isEqualTo(order(""));
    }

    @Test
    void it_costs_a_constant_number_of_statements() {
        var lead = browser.as("lead@demo.test");
        lead.get(path() + "/comparison");
        Statements.reset();
        lead.get(path() + "/comparison?stay=EU&much=TEAM&start=SOON&K01=5");
        assertThat(Statements.seen()).hasSizeLessThanOrEqualTo(12);
    }

    private List<String> order(String query) {
        return page(query).document().select(".dm-compare thead th").eachAttr("data-mode");
    }

    private Page page(String query) {
        return browser.as("lead@demo.test").get(path() + "/comparison" + query);
    }

    /** One that runs somewhere. */
    private String path() {
        return "/@demo/use-cases/" + samples.owner().queryForObject("""
                        select u.id from use_case u join organization g on g.id = u.tenant_id and g.slug = 'demo'
                        join use_case_overview o on o.tenant_id = u.tenant_id and o.use_case_id = u.id
                        where o.mode is not null and u.stage <> 'RETIRED' order by u.id limit 1
                        """, String.class);
    }
}
