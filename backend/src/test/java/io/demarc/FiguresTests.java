package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure equals its list, also for whoever sees a part alone. */
class FiguresTests extends ListedFigures {

    @Test
    void every_figure_of_the_portfolio_of_a_unit_equals_its_list() {
        var leader = browser.as("leader@demo.test");
        for (String unit :
                List.of("", "?unit=" + unit("IT and engineering"), "?only=true&unit=" + unit("IT and engineering")))
            figuresEqualTheirLists(leader, "/@demo/portfolio" + unit);
    }

    @Test
    void who_sees_a_part_alone_finds_as_much_as_the_figures_say() {
        var admin = browser.as("admin@demo.test");
        String person =
                admin.get("/@demo/settings?q=member@demo.test").one("tbody a").attr("href");
        String unit = unit("IT and engineering");
        admin.post(person + "/grants", Map.of("role", "LEADER", "unit", unit));
        try {
            var member = browser.as("member@demo.test");
            figuresEqualTheirLists(member, "/@demo/portfolio");
            figuresEqualTheirLists(member, "/@demo/portfolio?unit=" + unit);
            var tree = member.get("/@demo/use-cases?tree=here");
            assertThat(tree.document().select("#units a[href*=unit=]").eachAttr("href"))
                    .isNotEmpty()
                    .noneMatch(href -> href.contains(root()));
            treeCountsItsLists(member, "/@demo/use-cases?tree=here");
        } finally {
            var grant = admin.get(person)
                    .one("li:contains(IT and engineering) form[action*=revocation]")
                    .attr("action");
            admin.post(grant, Map.of());
        }
    }

    @Test
    void every_figure_of_a_vendor_and_of_the_units_equals_its_list() {
        var lead = browser.as("lead@demo.test");
        for (String vendor : List.of("Microsoft", "Halden Cloud", "Lantern Foundation", "Alibaba"))
            assertThat(lead.get("/@demo/vendors/" + named(vendor)).document().select("main a[data-figure]"))
                    .isNotEmpty()
                    .allSatisfy(figure -> assertThat(names(lead, figure.attr("href")))
                            .as(figure.attr("href") + " of " + vendor)
                            .hasSize(number(figure.text())));
        assertThat(lead.get("/@demo/settings/units").document().select("tbody td a[href*=unit=]"))
                .hasSizeGreaterThan(4)
                .allSatisfy(figure -> assertThat(names(lead, figure.attr("href")))
                        .as(figure.attr("href"))
                        .hasSize(number(figure.text())));
    }

    @Test
    void every_figure_of_the_leaders_home_equals_its_list() {
        var leader = browser.as("leader@demo.test");
        var home = leader.get("/@demo/").document();
        assertThat(home.select("main a[data-figure]")).hasSizeGreaterThan(8).allSatisfy(figure -> assertThat(
                        figure.attr("data-figure").equals("unit-open")
                                ? open(leader, figure.attr("href"))
                                : names(leader, figure.attr("href")).size())
                .as(figure.attr("href"))
                .isEqualTo(number(figure.text())));
    }

    /** All open layers of a portfolio. */
    private static int open(Browser.Visitor visitor, String portfolio) {
        return visitor.get(portfolio).document().select(".dm-po-layers td.dm-po-open").stream()
                .mapToInt(cell -> cell.text().equals("·") ? 0 : number(cell.text()))
                .sum();
    }

    private void figuresEqualTheirLists(Browser.Visitor visitor, String page) {
        var figures = visitor.get(page).document().select("main table a[href*=use-cases?], main a[data-figure]");
        assertThat(figures.stream().filter(figure -> figure.text().matches(".*[0-9].*")))
                .hasSizeGreaterThan(20)
                .allSatisfy(figure -> assertThat(names(visitor, figure.attr("href")))
                        .as(figure.attr("href") + " from " + page)
                        .hasSize(number(figure.text())));
    }
}
