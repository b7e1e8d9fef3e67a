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
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is changed beside the ledger is refused or found. */
@PageTest
class TamperingPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    @Autowired
    Verification verification;

    @Autowired
    TransactionTemplate transactions;

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
