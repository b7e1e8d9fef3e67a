package io.demarc.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PortfolioPageTests {

    @Autowired
    Browser browser;

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
