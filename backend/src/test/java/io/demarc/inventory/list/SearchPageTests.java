package io.demarc.inventory.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Few are looked up, and where there are many each row is asked: one rule in two statements. */
@PageTest
class SearchPageTests {

    @Autowired
    Found found;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CompleteCase cases;

    @ParameterizedTest
    @ValueSource(strings = {"a", "CLAIMS letter", "ingrid", "Mistral", "MICROSOFT", "ﬁ", "%", "nothing is called so"})
    void each_row_is_asked_for_what_is_looked_up(String typed) {
        cases.in(() -> {
            var meant = asked(found.meant(), typed).query(Found.Meant.class).single();
            var lookedUp = asked("select distinct * from (%s) found (id)".formatted(found.byName(meant)), typed);
            var each = asked(
                    "select o.use_case_id from use_case_overview o where o.tenant_id = :tenant and (%s)"
                            .formatted(found.isCalled(meant)),
                    typed);
            assertThat(ids(each)).containsExactlyInAnyOrderElementsOf(ids(lookedUp));
            return typed;
        });
    }

    private JdbcClient.StatementSpec asked(String sql, String typed) {
        return jdbc.sql(sql)
                .param("typed", typed)
                .param("most", 10_000)
                .param("tenant", CurrentOrganization.id().value());
    }

    private static List<UUID> ids(JdbcClient.StatementSpec sql) {
        return sql.query(UUID.class).list();
    }
}
