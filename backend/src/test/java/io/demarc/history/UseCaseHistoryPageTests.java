package io.demarc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class UseCaseHistoryPageTests {

    @Autowired
    Browser browser;

    @Test
    void whoever_may_see_a_use_case_reads_what_mattered() {
        var member = browser.as("member@demo.test");
        String id = own(member);
        var page = member.get("/@demo/use-cases/" + id + "/history");
        assertThat(page.one(".dm-sentence-text").text()).startsWith("Registered in ");
        assertThat(page.document().select("tbody .dm-said").eachText())
                .anyMatch(said -> said.startsWith("Ingrid Solheim registered "))
                .noneMatch(said -> said.contains("answered"));
        assertThat(page.one(".dm-tabs a[aria-current]").text()).isEqualTo("History");
        assertThat(page.document().select("a[href*=/ledger]")).isEmpty();
    }

    @Test
    void everything_is_the_ledger_of_this_use_case() {
        var lead = browser.as("auditor@demo.test");
        String id = own(browser.as("member@demo.test"));
        var here = lead.get("/@demo/use-cases/" + id + "/history?kind=everything");
        var there = lead.get("/@demo/ledger?subject=" + id);
        assertThat(here.document().select("tbody .dm-said").eachText())
                .isEqualTo(there.document().select("tbody .dm-said").eachText());
        assertThat(lead.get(here.one("a[href*=/ledger]").attr("href")).status()).isEqualTo(200);
    }

    @Test
    void entries_are_counted_up_to_each_turn() {
        var member = browser.as("member@demo.test");
        String id = own(member);
        var turns = member.get("/@demo/use-cases/" + id + "/history")
                .document()
                .select("tbody td.dm-number")
                .eachText();
        var ledger = browser.as("auditor@demo.test").get("/@demo/ledger?subject=" + id);
        assertThat(ledger.one(".dm-pager span").text())
                .endsWith(" " + turns.stream().mapToInt(Integer::parseInt).sum());
    }

    @Test
    void the_use_case_shows_the_last_three_sentences() {
        var member = browser.as("member@demo.test");
        var page = member.get("/@demo/use-cases/" + own(member));
        assertThat(page.document().select(".dm-timeline .dm-said")).hasSize(3);
    }

    @Test
    void nobody_reads_the_history_of_what_they_do_not_see() {
        String foreign = browser.as("lead@globex.test")
                .get("/@globex/use-cases")
                .one("tbody th a")
                .attr("href")
                .replaceFirst(".*/", "");
        assertThat(browser.as("member@demo.test")
                        .get("/@demo/use-cases/" + foreign + "/history")
                        .status())
                .isEqualTo(404);
    }

    private static String own(Browser.Visitor member) {
        return member.get("/@demo/use-cases?q=Claims%20letter")
                .one("tbody a[href*=use-cases/]")
                .attr("href")
                .replaceFirst(".*/use-cases/([0-9a-f-]{36}).*", "$1");
    }
}
