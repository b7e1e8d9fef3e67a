package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every list, with more rows than a page holds: walked to its end and turned by its own links. */
@PageTest
class ListsTests {

    private static final int CROWD = 60;

    @Autowired
    PageSamples samples;

    @Autowired
    Browser browser;

    @BeforeEach
    void come_in_a_crowd() {
        var owner = samples.owner();
        if (!owner.queryForList("select id from vendor where name = 'Crowd 1'").isEmpty()) return;
        new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(owner.getDataSource())))
                .executeWithoutResult(status -> owner.execute(script()));
    }

    private static String script() {
        try {
            return new ClassPathResource("lists/crowd.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** All lists, some of them narrowed. */
    private Stream<String> lists() {
        var rows = samples.owner().queryForObject("select id from import where file_name = 'crowd-60.csv'", UUID.class);
        var lines = samples.owner().queryForObject("select id from bill where file_name = 'crowd-60.json'", UUID.class);
        return Stream.of(
                "/use-cases",
                "/use-cases?q=crowd&stage=LIVE&owner=none&unapproved=true",
                "/vendors",
                "/vendors?q=crowd",
                "/models",
                "/models?q=crowd&sort=-name",
                "/models/ends?q=crowd",
                "/models/ends?q=crowd&within=IN_180_DAYS&sort=-comes",
                "/models/ends/use-cases",
                "/models/ends/use-cases?planned=NO&sort=-name",
                "/evidence",
                "/evidence?q=crowd&show=unreviewed&sort=-ends",
                "/settings",
                "/settings?q=crowd",
                "/settings/units",
                "/settings/units?q=crowd",
                "/ledger",
                "/reviews?scope=all",
                "/imports",
                "/imports?q=crowd",
                "/imports/" + rows + "/rows",
                "/imports/" + rows + "/rows?verdict=CREATED",
                "/bills-of-materials",
                "/bills-of-materials?q=crowd",
                "/bills-of-materials/" + lines + "/lines",
                "/bills-of-materials/" + lines + "/lines?verdict=CREATED",
                "/vendor-candidates",
                "/vendor-candidates?q=crowd");
    }

    @Test
    void every_next_page_has_rows_of_its_own_and_keeps_the_filters() {
        var lead = browser.as("lead@demo.test");
        lists().forEach(list -> {
            var seen = new LinkedHashSet<String>();
            String here = "/@demo" + list;
            for (int pages = 1; !here.isEmpty(); pages++) {
                var page = lead.get(here);
                for (String row : rows(page))
                    assertThat(seen.add(row))
                            .as("first seen on %s: %s", here, row)
                            .isTrue();
                var next = page.document().select("a[rel=next]");
                here = next.isEmpty() ? "" : next.attr("href");
                assertThat(pages).as("pages of %s", list).isLessThan(CROWD);
                if (!here.isEmpty())
                    assertThat(parameters(here))
                            .as(here)
                            .containsAll(parameters(list))
                            .hasSizeGreaterThan(parameters(list).size());
            }
            assertThat(seen).as("rows of %s", list).hasSizeGreaterThanOrEqualTo(CROWD);
        });
    }

    @Test
    void every_page_leads_back_and_says_which_rows_it_shows() {
        var lead = browser.as("lead@demo.test");
        lists().forEach(list -> {
            var forth = new ArrayList<Page>();
            forth.add(lead.get("/@demo" + list));
            while (!forth.getLast().document().select("a[rel=next]").isEmpty())
                forth.add(lead.get(forth.getLast().one("a[rel=next]").attr("href")));
            int passed = 0;
            for (var page : forth) {
                int last = passed + rows(page).size();
                assertThat(page.one(".dm-pager span").text())
                        .as(list)
                        .matches("%,d–%,d of [0-9,]+[+]?".formatted(passed + 1, last));
                passed = last;
            }
            var back = forth.getLast();
            for (var page : forth.reversed().subList(1, forth.size())) {
                back = lead.get(back.one("a[rel=prev]").attr("href"));
                assertThat(rows(back)).as("a page back of %s", list).isEqualTo(rows(page));
                assertThat(back.one(".dm-pager span").text())
                        .isEqualTo(page.one(".dm-pager span").text());
            }
            assertThat(back.document().select("a[rel=prev]")).isEmpty();
        });
    }

    @Test
    void a_file_holds_exactly_what_is_listed() {
        var lead = browser.as("lead@demo.test");
        var files = new ArrayList<String>();
        lists().forEach(list -> {
            var page = lead.get("/@demo" + list);
            var link = page.document().selectFirst("p.dm-pager a[href*=.csv]");
            if (link == null) return;
            files.add(list);
            var names = new ArrayList<String>();
            for (String next = "/@demo" + list; !next.isEmpty(); ) {
                var here = lead.get(next);
                for (var row : here.document().select("tbody tr:has(td)")) {
                    var name = Objects.requireNonNull(row.selectFirst("th[scope=row]"))
                            .clone();
                    name.select("small").remove();
                    names.add(name.text());
                }
                next = here.document().select("a[rel=next]").attr("href");
            }
            String file = lead.download(link.attr("href"));
            assertThat(file).as("a byte order mark").startsWith("\uFEFF");
            var read = CsvReader.builder().ofNamedCsvRecord(file.substring(1)).stream()
                    .toList();
            assertThat(read.getFirst().getHeader())
                    .as("headings of %s", link.attr("href"))
                    .noneMatch(heading -> heading.contains("??") || heading.isBlank());
            assertThat(read.stream().map(record -> record.findField("Use case").orElseGet(() -> record.getField(0))))
                    .as(link.attr("href"))
                    .containsExactlyElementsOf(names);
        });
        assertThat(files).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void a_file_holds_what_its_reader_may_see() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases");
        var read = CsvReader.builder()
                .ofNamedCsvRecord(member.download("/@demo/use-cases.csv").substring(1))
                .stream()
                .toList();
        assertThat(page.one(".dm-pager span").text()).endsWith(" of " + read.size());
        assertThat(member.get("/@demo/settings/people.csv").status()).isEqualTo(403);
        assertThat(browser.as("member@globex.test").get("/@demo/use-cases.csv").status())
                .isEqualTo(404);
    }

    @Test
    void the_first_page_is_offered_again_with_the_same_filters() {
        var lead = browser.as("lead@demo.test");
        lists().forEach(list -> {
            var first = lead.get("/@demo" + list);
            var second = lead.get(first.one("a[rel=next]").attr("href"));
            assertThat(second.document().select("nav a, main p a").stream().map(link -> link.attr("href")))
                    .as("links of the second page of %s", list)
                    .anySatisfy(href -> {
                        assertThat(URI.create(href).getPath())
                                .isEqualTo(URI.create("/@demo" + list).getPath());
                        assertThat(parameters(href)).containsExactlyInAnyOrderElementsOf(parameters(list));
                    });
        });
    }

    @Test
    void every_header_that_sorts_turns_the_list_and_keeps_the_filters() {
        var lead = browser.as("lead@demo.test");
        var turned = new ArrayList<String>();
        lists().forEach(list -> {
            var before = lead.get("/@demo" + list);
            for (Element header : before.document().select("thead th:has(a)")) {
                String link = header.select("a").attr("href");
                var after = lead.get(link);
                var same = after.document().select("thead th").get(header.elementSiblingIndex());
                assertThat(same.attr("aria-sort"))
                        .as("%s says how it sorts", link)
                        .isNotEmpty();
                assertThat(rows(after).equals(rows(before)))
                        .as("%s sorts as it says", link)
                        .isEqualTo(same.attr("aria-sort").equals(header.attr("aria-sort")));
                var filters = new ArrayList<>(parameters(list));
                filters.removeIf(it -> it.startsWith("sort="));
                assertThat(parameters(link)).as(link).containsAll(filters);
                if (!rows(after).equals(rows(before))) turned.add(list);
            }
            if (!before.document().select("[aria-sort]").isEmpty())
                assertThat(turned).as("lists that their headers turn").contains(list);
        });
        assertThat(turned).isNotEmpty();
    }

    private static List<String> rows(Page page) {
        return page.document().select("tbody tr:has(td)").stream()
                .map(Element::outerHtml)
                .toList();
    }

    private static List<String> parameters(String address) {
        String query = URI.create(address).getRawQuery();
        return query == null ? List.of() : List.of(query.split("&"));
    }
}
