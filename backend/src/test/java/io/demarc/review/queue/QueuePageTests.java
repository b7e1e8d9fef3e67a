package io.demarc.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue counts reviews, however many stages of one wait. */
@PageTest
class QueuePageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @ParameterizedTest
    @ValueSource(strings = {"lead", "security", "legal", "member", "executive"})
    void each_tab_counts_the_reviews_that_it_lists_and_each_once(String role) {
        cases.sent();
        var visitor = browser.as(role + "@demo.test");
        var tabs = visitor.get("/@demo/reviews").one("nav.dm-chips").select("a");
        assertThat(tabs).hasSizeGreaterThan(2).allSatisfy(tab -> assertThat(listed(visitor, tab.attr("href")))
                .as(tab.text())
                .doesNotHaveDuplicates()
                .hasSize(Integer.parseInt(tab.select("b").text())));
        assertThat(listed(visitor, "/@demo/reviews?scope=all")).isNotEmpty();
    }

    @Test
    void who_decides_nothing_is_led_from_an_empty_queue_to_what_they_asked_for() {
        cases.sent();
        var member = browser.as("member@demo.test");
        var empty = member.get("/@demo/reviews");
        assertThat(empty.document().select("tbody tr")).isEmpty();
        var asked = listed(member, empty.one(".dm-empty a").attr("href"));
        assertThat(asked).isNotEmpty();
    }

    @Test
    void a_day_stands_on_one_line_and_a_decision_is_for_the_reader_by_name_of_the_stage() {
        cases.sent();
        var row = browser.as("lead@demo.test").get("/@demo/reviews").one("tbody tr");
        assertThat(row.select(".dm-rv-due small").text()).matches("\\w{3} \\d{1,2} \\w{3}");
        assertThat(row.text()).contains("Governance lead");
    }

    /** The addresses of the reviews of all pages of a list. */
    private static List<String> listed(Browser.Visitor visitor, String list) {
        var rows = new ArrayList<String>();
        for (String next = list; !next.isEmpty(); ) {
            Page page = visitor.get(next);
            for (Element row : page.document().select("main tbody th[scope=row] a")) rows.add(row.attr("href"));
            var more = page.document().selectFirst("a[rel=next]");
            next = more == null ? "" : more.attr("href");
        }
        return rows;
    }
}
