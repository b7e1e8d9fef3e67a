package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What lists of use cases are narrowed to, what they hold, and the figures that say so. */
@PageTest
abstract class ListedFigures {

    static final List<String> FILTERS = List.of(
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

    void treeCountsItsLists(Browser.Visitor visitor, String page) {
        var lines = visitor.get(page).document().select("#units li");
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(
                        names(visitor, line.select(".dm-tree-name").attr("href")))
                .as(line.text() + " of " + page)
                .hasSize(number(line.select(".dm-tree-count").text())));
    }

    static int number(String text) {
        if (text.matches("(?i)(none|no)\\b.*")) return 0;
        if (text.matches("(?i)(one)\\b.*")) return 1;
        return Integer.parseInt(text.replaceFirst("^\\D*([0-9,]+).*$", "$1").replace(",", ""));
    }

    /** The addresses of all rows of a list. */
    static List<String> names(Browser.Visitor visitor, String list) {
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

    String named(String vendor) {
        return samples.owner()
                .queryForObject(
                        "select cast(v.id as text) from vendor v join organization o on o.id = v.tenant_id where o.slug = 'demo' and v.name = ?",
                        String.class,
                        vendor);
    }

    String unit(String name) {
        return samples.owner()
                .queryForObject(
                        "select cast(u.id as text) from business_unit u join organization o on o.id = u.tenant_id where o.slug = 'demo' and u.name = ?",
                        String.class,
                        name);
    }

    String root() {
        return samples.owner()
                .queryForObject(
                        "select cast(u.id as text) from business_unit u join organization o on o.id = u.tenant_id where o.slug = 'demo' and u.parent_id is null",
                        String.class);
    }
}
