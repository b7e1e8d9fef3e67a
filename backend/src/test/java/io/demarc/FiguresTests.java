package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit means it and what is below it, and a figure equals its list: for every filter, and for whoever sees a part alone. */
@PageTest
class FiguresTests {

    private static final List<String> FILTERS = List.of(
            "",
            "&stage=LIVE",
            "&stage=current",
            "&stage=known",
            "&standing=APPROVED",
            "&standing=known",
            "&tier=HIGH",
            "&tier=HIGH_OR_ABOVE",
            "&tier=none",
            "&tier=known",
            "&tier=open",
            "&mode=M2",
            "&mode=none",
            "&mode=known",
            "&owner=none",
            "&owner=known",
            "&owner=me",
            "&unapproved=true",
            "&stage=LIVE&unapproved=true",
            "&layer=L15-open",
            "&layer=L01-provider&tier=HIGH",
            "&q=a",
            "&q=Ingrid");

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    /** Two records say Microsoft and nothing else, one of them of a use case that runs on it; two name it among others. */
    @BeforeEach
    void name_a_vendor_in_records() {
        var owner = samples.owner();
        if (!owner.queryForList("select id from vendor_candidate where name = 'Microsoft as recorded'")
                .isEmpty()) return;
        var candidate = owner.queryForObject("""
                insert into vendor_candidate (tenant_id, id, name, found_at, settled_at, version)
                select id, uuidv7(), 'Microsoft as recorded', now(), now(), 0 from organization where slug = 'demo' returning id
                """, UUID.class);
        owner.update("""
                insert into candidate_vendor (tenant_id, candidate_id, vendor_id)
                select tenant_id, ?, id from vendor where name = 'Microsoft'
                    and tenant_id = (select id from organization where slug = 'demo')
                """, candidate);
        owner.update("""
                insert into vendor_mention (tenant_id, use_case_id, candidate_id, alone)
                select c.tenant_id, c.id, ?, c.name in ('Call summaries', 'Fraud triage agent') from use_case c
                join organization o on o.id = c.tenant_id and o.slug = 'demo'
                where c.name in ('Call summaries', 'Fraud triage agent', 'Release-note writer', 'Pricing explainer')
                """, candidate);
        owner.update("update vendor_candidate set mentions = 4 where id = ?", candidate);
    }

    @Test
    void every_filter_of_a_unit_includes_what_is_below_it_unless_only_it_is_asked_for() {
        var lead = browser.as("lead@demo.test");
        for (String unit : List.of(unit("IT and engineering"), root()))
            for (String filter : FILTERS) {
                var below = new TreeSet<String>(names(lead, "/@demo/use-cases?unit=" + unit + "&only=true" + filter));
                for (String child : children(unit))
                    below.addAll(names(lead, "/@demo/use-cases?unit=" + child + filter));
                assertThat(new TreeSet<>(names(lead, "/@demo/use-cases?unit=" + unit + filter)))
                        .as(unit + filter)
                        .isEqualTo(below);
            }
    }

    @Test
    void the_root_has_everything_and_a_unit_what_is_below_it() {
        var lead = browser.as("lead@demo.test");
        assertThat(names(lead, "/@demo/use-cases?unit=" + root())).isEqualTo(names(lead, "/@demo/use-cases"));
        int all = names(lead, "/@demo/use-cases?unit=" + unit("IT and engineering"))
                .size();
        int only = names(lead, "/@demo/use-cases?unit=" + unit("IT and engineering") + "&only=true")
                .size();
        assertThat(all)
                .isEqualTo(only
                        + names(lead, "/@demo/use-cases?unit=" + unit("Data platform"))
                                .size());
        assertThat(all).isGreaterThan(only);
        var page = lead.get("/@demo/use-cases?unit=" + unit("IT and engineering"));
        assertThat(page.one(".dm-chips").text())
                .contains("IT and engineering and below")
                .contains("Only IT and engineering itself " + only);
    }

    @Test
    void a_unit_that_moves_takes_its_use_cases_along() {
        var lead = browser.as("lead@demo.test");
        String moved = unit("Data platform");
        int before = names(lead, "/@demo/use-cases?unit=" + unit("Claims")).size();
        int its = names(lead, "/@demo/use-cases?unit=" + moved).size();
        move(moved, unit("Claims"));
        try {
            assertThat(names(lead, "/@demo/use-cases?unit=" + unit("Claims"))).hasSize(before + its);
        } finally {
            move(moved, unit("IT and engineering"));
        }
    }

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
    void the_tree_counts_what_its_lists_hold_whatever_they_are_narrowed_to() {
        var lead = browser.as("lead@demo.test");
        for (String filter : List.of("", "&tier=HIGH", "&q=a", "&owner=none", "&layer=L15-open"))
            treeCountsItsLists(lead, "/@demo/use-cases?tree=here" + filter);
    }

    @Test
    void units_are_found_by_a_part_of_their_names() {
        var found = browser.as("lead@demo.test").get("/@demo/use-cases?find=PLATf");
        assertThat(found.document().select("#units mark").eachText()).containsExactly("platf");
        assertThat(found.document()
                        .select("#units .dm-tree")
                        .last()
                        .select(".dm-tree-name")
                        .eachText())
                .last()
                .isEqualTo("Data platform");
        assertThat(found.document().select("select[name=unit]")).isEmpty();
    }

    @Test
    void filters_that_are_combined_hold_what_each_of_them_holds() {
        var lead = browser.as("lead@demo.test");
        var filters = new ArrayList<>(FILTERS);
        filters.remove("");
        filters.removeIf(filter -> filter.contains("layer") && filter.contains("tier"));
        for (String named : List.of("", "&named=imported", "&named=stated", "&named=among"))
            filters.add("&vendor=" + named("Microsoft") + named);
        for (String unit : List.of("IT and engineering", "Claims"))
            filters.addAll(List.of("&unit=" + unit(unit), "&only=true&unit=" + unit(unit)));
        var alone = new HashMap<String, TreeSet<String>>();
        filters.forEach(
                filter -> alone.put(filter, new TreeSet<>(names(lead, "/@demo/use-cases?" + filter.substring(1)))));
        for (String one : filters)
            for (String other : filters) {
                if (one.compareTo(other) >= 0 || !Collections.disjoint(asked(one), asked(other))) continue;
                var both = new TreeSet<>(Objects.requireNonNull(alone.get(one)));
                both.retainAll(Objects.requireNonNull(alone.get(other)));
                String list = "/@demo/use-cases?" + (one + other).substring(1);
                assertThat(new TreeSet<>(names(lead, list))).as(list).isEqualTo(both);
                assertThat(total(lead, list)).as("what " + list + " says").isEqualTo(both.size());
            }
    }

    @Test
    void every_figure_of_a_vendor_and_of_the_units_equals_its_list() {
        var lead = browser.as("lead@demo.test");
        for (String vendor : List.of("Microsoft", "OpenAI", "Mistral AI", "Alibaba"))
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
    void what_names_a_vendor_is_stated_or_imported_and_what_names_it_among_others_is_neither() {
        var lead = browser.as("lead@demo.test");
        String list = "/@demo/use-cases?vendor=" + named("Microsoft");
        var stated = names(lead, list + "&named=stated");
        var imported = names(lead, list + "&named=imported");
        var among = names(lead, list + "&named=among");
        assertThat(stated).isNotEmpty().doesNotContainAnyElementsOf(imported);
        assertThat(imported).isNotEmpty();
        var either = new TreeSet<>(stated);
        either.addAll(imported);
        assertThat(new TreeSet<>(names(lead, list))).isEqualTo(either);
        assertThat(among).isNotEmpty().doesNotContainAnyElementsOf(either);
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

    private static List<String> asked(String filter) {
        return Stream.of(filter.substring(1).split("&"))
                .map(each -> each.replaceFirst("=.*", ""))
                .toList();
    }

    /** How many rows a list says that it has. */
    private static int total(Browser.Visitor visitor, String list) {
        var pager = visitor.get(list).document().selectFirst(".dm-pager span");
        return pager == null ? 0 : number(pager.text().replaceFirst(".* of ", ""));
    }

    private String named(String vendor) {
        return samples.owner()
                .queryForObject(
                        "select cast(v.id as text) from vendor v join organization o on o.id = v.tenant_id where o.slug = 'demo' and v.name = ?",
                        String.class,
                        vendor);
    }

    private void figuresEqualTheirLists(Browser.Visitor visitor, String page) {
        var figures = visitor.get(page).document().select("main table a[href*=use-cases?], main a[data-figure]");
        assertThat(figures.stream().filter(figure -> figure.text().matches(".*[0-9].*")))
                .hasSizeGreaterThan(20)
                .allSatisfy(figure -> assertThat(names(visitor, figure.attr("href")))
                        .as(figure.attr("href") + " from " + page)
                        .hasSize(number(figure.text())));
    }

    private void treeCountsItsLists(Browser.Visitor visitor, String page) {
        var lines = visitor.get(page).document().select("#units li");
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(
                        names(visitor, line.select(".dm-tree-name").attr("href")))
                .as(line.text() + " of " + page)
                .hasSize(number(line.select(".dm-tree-count").text())));
    }

    private static int number(String text) {
        if (text.matches("(?i)(none|no)\\b.*")) return 0;
        if (text.matches("(?i)(one)\\b.*")) return 1;
        return Integer.parseInt(text.replaceFirst("^\\D*([0-9,]+).*$", "$1").replace(",", ""));
    }

    /** The addresses of all rows of a list. */
    private static List<String> names(Browser.Visitor visitor, String list) {
        var names = new ArrayList<String>();
        for (String next = list; !next.isEmpty(); ) {
            var page = visitor.get(next);
            page.document().select("main tbody th[scope=row] a").forEach(row -> names.add(row.attr("href")));
            next = Stream.ofNullable(page.document().selectFirst("a[rel=next]"))
                    .map(it -> it.attr("href"))
                    .findFirst()
                    .orElse("");
        }
        return names;
    }

    private String unit(String name) {
        return samples.owner()
                .queryForObject(
                        "select cast(u.id as text) from business_unit u join organization o on o.id = u.tenant_id where o.slug = 'demo' and u.name = ?",
                        String.class,
                        name);
    }

    private String root() {
        return samples.owner()
                .queryForObject(
                        "select cast(u.id as text) from business_unit u join organization o on o.id = u.tenant_id where o.slug = 'demo' and u.parent_id is null",
                        String.class);
    }

    private List<String> children(String unit) {
        return samples.owner()
                .queryForList(
                        "select cast(id as text) from business_unit where parent_id = cast(? as uuid)",
                        String.class,
                        unit);
    }

    private void move(String unit, String below) {
        samples.owner()
                .update("update business_unit set parent_id = cast(? as uuid) where id = cast(? as uuid)", below, unit);
    }
}
