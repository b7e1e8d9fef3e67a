package io.demarc.review;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What queues and home read of a seat differs, whichever column of it somebody changed without the portal. */
@PageTest
class SeatComparisonPageTests {

    private static final String MEMBER =
            "(select m.id from membership m where m.tenant_id = seat.tenant_id and m.id is distinct from seat.%s limit 1)";

    /** Another value for each, which the table takes. */
    private static final Map<String, String> FORGED = Map.ofEntries(
            entry(
                    "review_id",
                    "(select r.id from review r where r.tenant_id = seat.tenant_id and r.id <> seat.review_id limit 1)"),
            entry("round", "round + 1"),
            entry("position", "position + 1"),
            entry("concern", "concern || '9'"),
            entry("role", "case role when 'AUDITOR' then 'ADMIN' else 'AUDITOR' end"),
            entry("excluded", "excluded || id"),
            entry("requested_by", MEMBER.formatted("requested_by")),
            entry("submitted_at", "submitted_at - interval '1 second'"),
            entry("again", "not again"),
            entry("present", "not present"),
            entry("waiting", "not waiting"),
            entry("due_on", "due_on + 1"),
            entry("verdict", "case verdict when 'REJECT' then 'APPROVE' else 'REJECT' end"),
            entry("reason", "reason || '.'"),
            entry("decided_by", MEMBER.formatted("decided_by")),
            entry("decided_at", "decided_at - interval '1 second'"),
            entry("carried_over", "not carried_over"),
            entry("subject_kind", "case subject_kind when 'vendor' then 'use-case' else 'vendor' end"),
            entry("subject_id", "id"),
            entry("name", "name || '.'"),
            entry(
                    "business_unit_id",
                    "(select b.id from business_unit b where b.tenant_id = seat.tenant_id and b.id <> seat.business_unit_id limit 1)"),
            entry("owner_id", MEMBER.formatted("owner_id")));

    private static final List<String> NOT_COMPARED =
            List.of("tenant_id", "id", "version", "tier", "detail", "first_waiting");

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Test
    void each_column_is_compared() throws Exception {
        try (var connection =
                Objects.requireNonNull(samples.owner().getDataSource()).getConnection()) {
            connection.setAutoCommit(false); // Nothing of it is kept.
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var columns = jdbc.sql("""
                            select column_name from information_schema.columns
                            where table_name = 'seat' and is_generated = 'NEVER'
                            """).query(String.class).list().stream()
                    .filter(it -> !NOT_COMPARED.contains(it))
                    .toList();
            assertThat(FORGED.keySet()).containsExactlyInAnyOrderElementsOf(columns);
            CurrentOrganization.run(
                    organizations.withSlug("demo").orElseThrow().id(),
                    () -> columns.forEach(column -> isCompared(column, jdbc)));
            connection.rollback();
        }
    }

    private static void isCompared(String column, JdbcClient jdbc) {
        var comparison = new SeatComparison(jdbc);
        int before = comparison.differences().size();
        jdbc.sql("savepoint unforged").update();
        int forged = jdbc.sql("""
                        update seat set %s = %s where id = (
                            select id from seat where tenant_id = ? and subject_kind = 'use-case' and %s order by id limit 1)
                        """.formatted(
                                column,
                                Objects.requireNonNull(FORGED.get(column)),
                                column.equals("waiting") ? "waiting" : "verdict is not null and due_on is not null"))
                .param(CurrentOrganization.id().value())
                .update();
        assertThat(forged).as(column).isOne();
        assertThat(comparison.differences()).as(column).hasSizeGreaterThan(before);
        jdbc.sql("rollback to savepoint unforged").update();
    }
}
