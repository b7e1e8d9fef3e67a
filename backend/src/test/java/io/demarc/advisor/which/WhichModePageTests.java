package io.demarc.advisor.which;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.Statements;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class WhichModePageTests {

    /** Confidential, in the EU, a team every day, a team part of its time, within 8 weeks. */
    private static final String CONTRACTS = "data=CONFIDENTIAL&stay=EU&much=TEAM&team=PART&start=SOON";

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @Test
    void five_answers_make_a_first_choice_and_say_what_would_change_it() {
        var page = page(CONTRACTS);
        assertThat(page.one(".dm-sentence-text").text()).isEqualTo("Cloud model API suits best, by 7 points.");
        assertThat(page.document().select(".dm-which-row")).hasSize(7);
        assertThat(page.one(".dm-best").attr("data-mode")).isEqualTo("M3");
        assertThat(page.one(".dm-best .dm-which-fit b").text()).isEqualTo("78 %");
        assertThat(page.document().select(".dm-which-flips li").eachText())
                .contains("If a system asked day and night, On device would come first.");
    }

    /** The flip that the page promises is true. */
    @Test
    void what_would_change_the_answer_does() {
        assertThat(page(CONTRACTS.replace("TEAM&", "SYSTEM&")).one(".dm-best").attr("data-mode"))
                .isEqualTo("M7");
    }

    @Test
    void what_is_excluded_comes_last_and_names_its_constraint() {
        var page = page("data=RESTRICTED&stay=OURS&much=SYSTEM&team=ON_CALL&start=HALF_YEAR");
        assertThat(page.document().select(".dm-which-row").eachAttr("data-mode").subList(0, 2))
                .containsExactlyInAnyOrder("M6", "M7");
        assertThat(page.document().select(".dm-excluded .dm-which-not"))
                .hasSize(5)
                .allMatch(it -> it.text().contains("(HC04)"));
    }

    @Test
    void a_need_that_is_moved_moves_the_answer() {
        assertThat(page(CONTRACTS + "&K02=5&K12=5&K11=5&K05=0").one(".dm-best").attr("data-mode"))
                .isNotEqualTo("M3");
    }

    @Test
    void what_was_answered_stays_chosen_and_what_was_not_is_named() {
        var page = page("data=INTERNAL");
        assertThat(page.document().select("input[name=data][checked]").eachAttr("value"))
                .containsExactly("INTERNAL");
        assertThat(page.one(".dm-which-assumed p").text()).contains("Frontier capability", "Residency and sovereignty");
        assertThat(page.one(".dm-which-assumed p").text()).doesNotContain("Data confidentiality");
    }

    @Test
    void nothing_answered_answers_nothing_and_strange_answers_are_none() {
        for (String query : new String[] {"", "data=%3Cb%3E&stay=&much=team&K01=6&K02=-1&K99=1", "data=DATA&data=2"}) {
            var page = page(query);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.document().select(".dm-which-row")).as(query).isEmpty();
        }
    }

    @Test
    void where_no_need_counts_nothing_suits_best_and_nothing_is_excluded() {
        var page = page("K06=0&K08=0&K09=0&K14=0");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.one(".dm-sentence-text").text()).startsWith("Nothing counts");
    }

    @Test
    void whoever_registers_with_these_answers_finds_them_answered() {
        var member = browser.as("member@demo.test");
        var fresh = member.get(page(CONTRACTS).one(".dm-page-actions a").attr("href"));
        assertThat(fresh.one(".dm-notice").text()).startsWith("2 answers of yours come along,");
        var registered = member.post(
                "/@demo/use-cases",
                Map.of(
                        "name",
                        "Which mode " + System.nanoTime(),
                        "purpose",
                        "To see what comes along",
                        "unit",
                        fresh.one("input[name=unit], select[name=unit] option[value~=.+]")
                                .attr("value"),
                        "stage",
                        "IDEA",
                        "distinct",
                        "true",
                        "answers",
                        fresh.one("input[name=answers]").attr("value"),
                        "told",
                        fresh.one("input[name=told]").attr("value")));
        assertThat(registered.status()).as(registered.text()).isEqualTo(302);
        var id = registered.location().replaceAll(".*/use-cases/([^/]+)/.*", "$1");
        assertThat(samples.owner()
                        .queryForList(
                                "select question || '=' || value from answer where subject_id = cast(? as uuid) order by 1",
                                String.class,
                                id))
                .containsExactly("AN26=2", "AN34=2");
    }

    @Test
    void a_link_presets_nothing_that_this_page_does_not_ask() {
        var fresh = browser.as("member@demo.test").get("/@demo/use-cases/fresh?told=AN39:NONE,AN28:0,AN26:99,AN26:1");
        assertThat(fresh.one("p.dm-notice").text()).startsWith("One answer of yours comes along");
    }

    @Test
    void it_costs_the_same_statements_however_much_is_asked() {
        var member = browser.as("member@demo.test");
        member.get("/@demo/which-mode");
        Statements.reset();
        member.get("/@demo/which-mode?data=INTERNAL");
        var few = Statements.seen();
        Statements.reset();
        member.get("/@demo/which-mode?" + CONTRACTS + "&K01=5&people=true");
        assertThat(Statements.seen()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
    }

    private Page page(String query) {
        return browser.as("member@demo.test").get("/@demo/which-mode?" + query);
    }
}
