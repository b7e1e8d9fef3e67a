package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class LedgerPageTests {

    @Autowired
    Browser browser;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Organizations organizations;

    @Test
    void the_auditor_reads_it_and_the_member_does_not() {
        var auditor = browser.as("auditor@demo.test");
        var page = auditor.get("/@demo/ledger?name=use-case-registered");
        assertThat(page.one("tbody .dm-said").text()).matches(".+ registered .+ in .+");
        assertThat(auditor.get(page.one("tbody th a").attr("href")).text()).contains("What changed", "Business unit");
        assertThat(auditor.get("/@demo/ledger/verification").text()).contains("entries hold");
        assertThat(browser.as("member@demo.test").get("/@demo/ledger").status()).isEqualTo(403);
    }

    /** The check of a long chain takes long: whoever asks meanwhile takes no connection for it. */
    @Test
    void it_is_checked_for_one_at_a_time() throws Exception {
        var auditor = browser.as("auditor@demo.test");
        var demo = organizations.withSlug("demo").orElseThrow().id();
        try (var connection = Objects.requireNonNull(jdbc.getDataSource()).getConnection();
                var lock = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('ledger ' || ?, 0))")) {
            connection.setAutoCommit(false); // The lock goes with the transaction, whatever becomes of the test.
            lock.setString(1, demo.toString());
            lock.execute();
            assertThat(auditor.get("/@demo/ledger/verification").text())
                    .contains("being checked at this moment")
                    .doesNotContain("entries hold");
            connection.rollback();
        }
        assertThat(auditor.get("/@demo/ledger/verification").text()).contains("entries hold");
    }

    @Test
    void what_an_entry_is_about_is_called_by_its_name_and_led_to() {
        var auditor = browser.as("auditor@demo.test");
        var asked = auditor.get("/@demo/ledger?name=review-requested").one("tbody .dm-said a");
        assertThat(auditor.get(asked.attr("href")).one("h1").text()).contains(asked.text());
        assertThat(auditor.get("/@demo/ledger?name=role-granted&about=Mara")
                        .one("tbody")
                        .text())
                .contains("gave Mara Lindqvist the role Security reviewer in Norrland Mutual");
    }

    @Test
    void what_an_entry_changed_is_said_in_words_and_never_in_codes() {
        var auditor = browser.as("auditor@demo.test");
        for (var name : List.of("review-requested", "review-decided", "role-granted", "deployment-plan-changed")) {
            var entry =
                    auditor.get("/@demo/ledger?name=" + name).one("tbody th a").attr("href");
            assertThat(auditor.get(entry).document().select(".dm-diff td").eachText())
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(said -> said.matches(".*[A-Z]{3,}_[A-Z_]{3,}.*"));
        }
    }

    @Test
    void it_is_narrowed_by_who_about_what_kind_and_when_and_the_address_keeps_it() {
        var auditor = browser.as("auditor@demo.test");
        var name = auditor.get("/@demo/ledger?name=use-case-registered&who=ingrid")
                .one("tbody .dm-said a")
                .text();
        var page = auditor.get(
                "/@demo/ledger?who=ingrid&about=" + name.replace(" ", "%20") + "&kind=use-cases&from=2020-01-01");
        assertThat(page.document().select("tbody .dm-said")).isNotEmpty().allSatisfy(said -> assertThat(said.text())
                .startsWith("Ingrid Solheim")
                .contains(name));
        assertThat(page.one("#who").val()).isEqualTo("ingrid");
        assertThat(page.one("a.dm-chip[aria-current]").text()).startsWith("Use cases");
        assertThat(page.one("a.dm-chip").attr("href"))
                .contains("who=ingrid", "from=2020-01-01")
                .doesNotContain("kind=");
        assertThat(auditor.get("/@demo/ledger?until=2020-01-01").text()).contains("No matching entries");
        assertThat(auditor.get("/@demo/ledger?about=%25").text()).contains("No matching entries");
    }

    @Test
    void a_chip_counts_what_its_list_shows() {
        var auditor = browser.as("auditor@demo.test");
        var page = auditor.get("/@demo/ledger?who=Karim");
        for (var chip : page.document().select("a.dm-chip:not([aria-current])"))
            assertThat(auditor.get(chip.attr("href")).document().select("tbody .dm-said"))
                    .as(chip.text())
                    .hasSize(Math.min(
                            25, Integer.parseInt(chip.select("b").text().replaceAll("\\D", ""))));
    }

    @Test
    void exactly_what_is_filtered_can_be_taken_away() {
        var auditor = browser.as("auditor@demo.test");
        var page = auditor.get("/@demo/ledger?kind=decisions&who=karim");
        var file = auditor.download(page.one("a[href*=ledger.csv]").attr("href"))
                .lines()
                .toList();
        assertThat(file.subList(1, file.size()))
                .hasSize(Integer.parseInt(page.one("a.dm-chip[aria-current] b").text()))
                .allMatch(line -> line.contains("Karim Rahman") && !line.contains("review-decided"));
        assertThat(browser.as("member@demo.test").get("/@demo/ledger.csv").status())
                .isEqualTo(403);
    }

    @Test
    void all_that_happened_with_a_use_case_is_one_list_reviews_included() {
        var auditor = browser.as("auditor@demo.test");
        var review = auditor.get("/@demo/ledger?name=review-requested")
                .one("tbody th a")
                .attr("href");
        var everything = auditor.get(review).one("a[href*=subject]").attr("href");
        assertThat(auditor.get(everything).document().select(".dm-said").eachText())
                .anyMatch(said -> said.contains(" registered "))
                .anyMatch(said -> said.contains(" asked for a review of "));
    }

    @Test
    void every_link_of_the_list_leads_somewhere_for_the_auditor() {
        var auditor = browser.as("auditor@demo.test");
        var links =
                auditor.get("/@demo/ledger?name=").document().select("tbody a").eachAttr("href");
        for (String link : Set.copyOf(links))
            assertThat(auditor.get(link).status()).as(link).isEqualTo(200);
    }

    /** What cannot be an index condition under row-level security reads the whole ledger. */
    @Test
    void what_a_use_case_has_seen_is_found_by_an_index_whoever_asks() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var plan = CurrentOrganization.<List<String>, RuntimeException>call(
                demo,
                () -> transactions.execute(status -> {
                    jdbc.execute("set local enable_seqscan = off");
                    return new NamedParameterJdbcTemplate(jdbc)
                            .queryForList(
                                    "explain select e.id from ledger_entry e where e.tenant_id = :tenant and e.about = :about order by e.id desc limit 26",
                                    Map.of("tenant", demo.value(), "about", demo.value()),
                                    String.class);
                }));
        assertThat(plan)
                .as(String.join("\n", plan))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("about ="));
    }
}
