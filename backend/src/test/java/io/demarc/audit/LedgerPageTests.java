package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnit;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class LedgerPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    @Autowired
    Verification verification;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Organizations organizations;

    private JdbcTemplate owner;

    @BeforeEach
    void as_owner() {
        owner = new JdbcTemplate(new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"),
                true));
    }

    @Test
    void the_auditor_reads_it_and_the_member_does_not() {
        var auditor = browser.as("auditor@demo.test");
        var page = auditor.get("/@demo/ledger?name=use-case-registered");
        assertThat(page.one("tbody .dm-said").text()).matches(".+ registered .+ in .+");
        assertThat(auditor.get(page.one("tbody th a").attr("href")).text()).contains("What changed", "Business unit");
        assertThat(auditor.get("/@demo/ledger/verification").text()).contains("entries hold");
        assertThat(browser.as("member@demo.test").get("/@demo/ledger").status()).isEqualTo(403);
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

    /** Every kind of entry that the demo has, on its list and on its page. */
    @Test
    void no_sentence_reads_like_the_inside_of_a_program() {
        var auditor = browser.as("auditor@demo.test");
        for (var event :
                auditor.get("/@demo/ledger").document().select("#name option").eachAttr("value")) {
            var page = auditor.get("/@demo/ledger?name=" + event);
            assertThat(page.document()
                            .select("#name option[value=\"%s\"]".formatted(event))
                            .text())
                    .as("what %s is called", event)
                    .doesNotContain("-");
            for (var said : page.document().select(".dm-said"))
                assertThat(said.text())
                        .as(event)
                        .doesNotContain("another version of the portal", "{", "}", "null")
                        .doesNotContainPattern(
                                "[0-9a-f]{8}-[0-9a-f]{4}|\\b[A-Z]+_[A-Z_]+\\b|\\w\\[|\\b[A-Z][a-z]+[A-Z][a-z]+Row\\b");
        }
    }

    @Test
    void a_change_says_what_was_before_and_what_is_now() {
        var auditor = browser.as("auditor@demo.test");
        assertThat(auditor.get("/@demo/ledger?name=boundary-layer-assigned")
                        .one("tbody .dm-said")
                        .text())
                .matches(".+ named .+ for .+, place [AB], of .+; before: nobody");
        var tier = auditor.get("/@demo/ledger?name=tier-changed").one("tbody .dm-said");
        assertThat(tier.text()).matches("The tier of .+ changed: .+ → .+");
        assertThat(tier.select(".dm-was")).hasSize(1);
        assertThat(tier.select(".dm-now")).hasSize(1);
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

    @Test
    void no_value_reads_like_the_inside_of_a_program() {
        assertThat(owner.queryForList("""
                        select distinct entity || '.' || field from change
                        where coalesce(after, before) ~ '@[0-9a-f]{5}|^\\[L|[A-Za-z]\\[[a-z]+='
                        """, String.class)).isEmpty();
    }

    @Test
    void a_change_without_an_event_is_refused_even_if_it_is_written_with_the_commit() {
        CurrentOrganization.run(organizations.withSlug("demo").orElseThrow().id(), () -> assertThatThrownBy(
                        () -> transactions.executeWithoutResult(status -> {
                            var unit = entities.createQuery("select u from BusinessUnit u", BusinessUnit.class)
                                    .setMaxResults(1)
                                    .getSingleResult();
                            ReflectionTestUtils.setField(unit, "name", "Silently renamed");
                        }))
                .hasMessageContaining("changed without an event"));
    }

    @Test
    void every_kind_of_tampering_is_found() {
        assertThat(finding()).isEmpty();
        for (String tampering : List.of(
                "update ledger_entry set canonical = canonical || ' ' where id = 9",
                "update ledger_entry set name = 'nothing-happened' where id = 9",
                "update ledger_entry set at = at + interval '1 second' where id = 9",
                "update change set after = 'something else' where ledger_entry_id = 9",
                "delete from change where ledger_entry_id = 9",
                "update ledger_head set id = id - 1"))
            assertThat(after(tampering, List.of("ledger_head", "ledger_entry", "change"), this::finding))
                    .as(tampering)
                    .isNotEmpty();
        assertThat(finding()).isEmpty();
    }

    /** The check names it; who reads the ledger sees the others, and it. */
    @Test
    void an_entry_that_cannot_be_read_is_shown_beside_the_others() {
        var auditor = browser.as("auditor@demo.test");
        String newest = auditor.get("/@demo/ledger").one("tbody th a").attr("href");
        long id = Long.parseLong(newest.replaceFirst(".*/", ""));
        assertThat(after(
                        "update ledger_entry set canonical = 'no json' where id = " + id,
                        List.of("ledger_head", "ledger_entry", "change"),
                        () -> auditor.get("/@demo/ledger")
                                        .document()
                                        .select("tbody .dm-said")
                                        .size() + " " + auditor.get(newest).text()))
                .matches("(?s)25 .*no json.*");
    }

    @Test
    void tampering_with_the_chain_of_the_platform_is_found_too() {
        browser.as("auditor@demo.test");
        assertThat(platformFinding()).isEmpty();
        for (String tampering : List.of(
                "update platform_entry set name = 'nothing-happened' where id = 1",
                "delete from platform_entry where id = 1",
                "delete from platform_entry where id = (select max(id) from platform_entry)",
                "update platform_head set id = id - 1",
                "delete from platform_head"))
            assertThat(after(tampering, List.of("platform_head", "platform_entry"), this::platformFinding))
                    .as(tampering)
                    .isNotEmpty();
        assertThat(platformFinding()).isEmpty();
    }

    /** Tampers as the owner with the triggers off, looks, and puts everything back. */
    private String after(String tampering, List<String> kept, Supplier<String> finding) {
        for (String table : kept) {
            owner.execute("create temporary table kept_" + table + " as select * from " + table);
            owner.execute("alter table " + table + " disable trigger user");
        }
        try {
            assertThat(owner.update(tampering)).isPositive();
            return finding.get();
        } finally {
            for (String table : kept.reversed()) owner.execute("delete from " + table);
            for (String table : kept) {
                owner.execute("insert into " + table + " select * from kept_" + table);
                owner.execute("drop table kept_" + table);
                owner.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    private String platformFinding() {
        return verification.verifyPlatform(Optional.empty()).broken().orElse("");
    }

    private String finding() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        return CurrentOrganization.<String, RuntimeException>call(
                demo, () -> verification.verify().broken().orElse(""));
    }
}
