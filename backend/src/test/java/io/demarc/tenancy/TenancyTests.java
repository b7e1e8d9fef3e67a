package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries to get at another organization's rows. */
@PageTest
class TenancyTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Organizations organizations;

    @Test
    void sql_without_a_filter_sees_one_organization() {
        long demo = countIn("demo");
        long globex = countIn("globex");
        assertThat(demo).isPositive();
        assertThat(globex).isPositive().isNotEqualTo(demo);
    }

    @Test
    void without_an_organization_nothing_is_seen() {
        assertThat(transaction.<Long>execute(status -> count())).isZero();
    }

    @Test
    void without_a_transaction_nothing_is_seen() {
        long seen = CurrentOrganization.<Long, RuntimeException>call(id("demo"), this::count);
        assertThat(seen).isZero();
    }

    @Test
    void a_row_of_another_organization_cannot_be_written() {
        var globex = id("globex").value();
        assertThatThrownBy(() -> CurrentOrganization.run(
                        id("demo"),
                        () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                        "insert into vendor (tenant_id, id, name, version) values (?, ?, 'Trojan', 0)")
                                .params(globex, UUID.randomUUID())
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_row_of_another_organization_cannot_be_referred_to() {
        var foreign = CurrentOrganization.<UUID, RuntimeException>call(
                id("globex"),
                () -> transaction.execute(status -> jdbc.sql("select id from vendor limit 1")
                        .query(UUID.class)
                        .single()));
        assertThatThrownBy(() -> CurrentOrganization.run(
                        id("demo"),
                        () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                        insert into model (tenant_id, id, vendor_id, name, open_weights, version)
                                        values (?, ?, ?, 'Trojan', false, 0)
                                        """)
                                .params(id("demo").value(), UUID.randomUUID(), foreign)
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_transaction_stays_in_its_organization() {
        assertThatThrownBy(() -> CurrentOrganization.run(
                        id("demo"),
                        () -> transaction.executeWithoutResult(
                                status -> CurrentOrganization.run(id("globex"), this::count))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_binding_ends_with_the_transaction() {
        countIn("demo");
        assertThat(jdbc.sql("select coalesce(current_setting('app.tenant_id', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void the_ledger_cannot_be_rewritten() {
        assertThatThrownBy(() -> CurrentOrganization.run(
                        id("demo"),
                        () -> transaction.executeWithoutResult(status ->
                                jdbc.sql("update ledger_entry set name = 'x'").update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private long countIn(String slug) {
        return CurrentOrganization.<Long, RuntimeException>call(id(slug), () -> transaction.execute(status -> count()));
    }

    private Long count() {
        return jdbc.sql("select count(*) from use_case").query(Long.class).single();
    }

    private OrganizationId id(String slug) {
        return organizations.withSlug(slug).orElseThrow().id();
    }
}
