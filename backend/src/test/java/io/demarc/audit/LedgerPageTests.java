package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@PageTest
class LedgerPageTests {

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    @Autowired
    Verification verification;

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
        assertThat(page.one("tbody").text()).contains("use case registered");
        assertThat(auditor.get(page.one("tbody a").attr("href")).text()).contains("What changed");
        assertThat(auditor.get("/@demo/ledger/verification").text()).contains("entries hold");
        assertThat(browser.as("member@demo.test").get("/@demo/ledger").status()).isEqualTo(403);
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
                "update ledger_head set id = id - 1")) {
            assertThat(findingAfter(tampering)).as(tampering).isNotEmpty();
        }
        assertThat(finding()).isEmpty();
    }

    /** Tampers as the owner with the triggers off, looks, and puts everything back. */
    private String findingAfter(String tampering) {
        var kept = List.of("ledger_entry", "change", "ledger_head");
        for (String table : kept) {
            owner.execute("create temporary table kept_" + table + " as select * from " + table);
            owner.execute("alter table " + table + " disable trigger user");
        }
        try {
            assertThat(owner.update(tampering)).isPositive();
            return finding();
        } finally {
            owner.execute("delete from change");
            owner.execute("delete from ledger_head");
            owner.execute("delete from ledger_entry");
            for (String table : kept) {
                owner.execute("insert into " + table + " select * from kept_" + table);
                owner.execute("drop table kept_" + table);
                owner.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    private String finding() {
        var demo = organizations.called("demo").orElseThrow().id();
        return CurrentOrganization.<String, RuntimeException>call(
                demo, () -> verification.verify().broken().orElse(""));
    }
}
