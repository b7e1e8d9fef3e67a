package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Stream.of(
                "/use-cases",
                "/use-cases?q=crowd&stage=LIVE&owner=none&unapproved=true",
                "/vendors",
                "/vendors?q=crowd",
                "/models",
                "/models?q=crowd&sort=-name",
                "/settings",
                "/settings?q=crowd",
                "/settings/units",
                "/ledger",
                "/reviews?scope=all",
                "/imports",
                "/imports/" + rows + "/rows",
                "/imports/" + rows + "/rows?verdict=CREATED",
                "/vendor-candidates");
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
        return page.document().select("tbody tr").stream()
                .map(Element::outerHtml)
                .toList();
    }

    private static List<String> parameters(String address) {
        String query = URI.create(address).getRawQuery();
        return query == null ? List.of() : List.of(query.split("&"));
    }
}
