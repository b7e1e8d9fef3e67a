package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.identity.WorkItems;
import io.demarc.review.CompleteCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody comes home to an empty page. */
@PageTest
@Import(CompleteCase.class)
class EveryHomePageTests {

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member",
                "lead",
                "leader",
                "security",
                "privacy",
                "legal",
                "data",
                "business",
                "vendorrisk",
                "platform",
                "routing",
                "modelrisk",
                "executive",
                "vendors",
                "auditor",
                "admin"
            })
    void home_says_something_to_every_role(String role) {
        for (var organization : new String[] {"demo", "globex"}) {
            var home = browser.as(role + "@" + organization + ".test").get("/@" + organization + "/");
            assertThat(home.document().select("main h2"))
                    .as(role + " of " + organization)
                    .isNotEmpty();
            assertThat(home.document().select("main li, main tbody tr, main .dm-sentence"))
                    .isNotEmpty();
        }
    }

    @Test
    void a_reviewer_reads_when_the_first_is_due() {
        var home = browser.as("security@demo.test").get("/@demo/");
        assertThat(home.one(".dm-page-lead").text())
                .matches(
                        "(One thing needs|(At least )?\\d+ things need) you\\. The first (is|was) due on \\w{3} \\d+ \\w{3}\\.");
    }

    @Test
    void where_more_wait_than_are_shown_it_is_not_said_that_these_are_all() {
        for (int i = 0; i <= WorkItems.MOST; i++) cases.draft();
        var home = browser.as("member@demo.test").get("/@demo/");
        int shown =
                home.document().select("section[aria-labelledby=needs-you] li").size();
        assertThat(home.one(".dm-page-lead").text()).startsWith("At least " + shown + " things need you.");
        assertThat(home.one("#needs-you").text()).endsWith(shown + " and more");
    }

    @Test
    void what_is_overdue_is_said_and_not_only_coloured() {
        var late = browser.as("vendors@demo.test").get("/@demo/").document().select("main time.dm-due-over");
        assertThat(late).isNotEmpty();
        assertThat(late.eachText()).allMatch(it -> it.endsWith("overdue"));
    }

    @Test
    void a_leader_reads_how_many_are_approved_and_how_units_stand() {
        var leader = browser.as("leader@demo.test");
        var home = leader.get("/@demo/");
        assertThat(home.one(".dm-home-sentence").text())
                .matches("\\d+ of \\d+ use cases (is|are) approved, .+ in review\\. .+");
        assertThat(home.document().select("section[aria-labelledby=by-unit] tbody tr"))
                .isNotEmpty();
        assertThat(home.one("#by-unit").text()).contains("against");
    }

    @Test
    void a_figure_of_the_leader_equals_its_list() {
        var leader = browser.as("leader@demo.test");
        var sentence = leader.get("/@demo/").one(".dm-home-sentence");
        assertThat(sentence.select("a[data-figure]")).hasSize(3).allSatisfy(figure -> assertThat(
                        leader.get(figure.attr("href")).document().select("main tbody tr"))
                .as(figure.text())
                .hasSize(Math.min(25, Integer.parseInt(figure.text().replaceAll("\\D.*", "")))));
    }

    @Test
    void an_auditor_reads_whether_the_ledger_holds_and_draws_the_same_sample_again() {
        var auditor = browser.as("auditor@globex.test");
        assertThat(auditor.get("/@globex/").one("#ledger-holds").text()).contains("Nobody has checked");
        auditor.get("/@globex/ledger/verification");
        var home = auditor.get("/@globex/");
        assertThat(home.one("#ledger-holds").text()).startsWith("The ledger holds: ");
        var sample = home.one("a[href*=ledger/sample]").attr("href");
        assertThat(auditor.get(sample).document().select("tbody").text())
                .isEqualTo(auditor.get(sample).document().select("tbody").text());
        assertThat(auditor.get("/@globex/ledger/sample?seed=x&until=-1").status())
                .isEqualTo(200);
        assertThat(browser.as("member@globex.test")
                        .get("/@globex/ledger/sample")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_reads_that_a_seat_is_held_by_nobody() {
        var admin = browser.as("admin@globex.test");
        assertThat(admin.get("/@globex/").text()).contains("Every role that decides in reviews is held");
    }
}
