package io.demarc.exchange.candidate;

import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names that wait for a person, by name. */
@Repository
@Transactional(readOnly = true)
public class CandidateList {

    private final JdbcClient jdbc;

    CandidateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, String doubt, long mentions, String sortKey) {}

    Slice<Row> slice(@Nullable String after) {
        var cursor = Cursor.of(after);
        var statement = jdbc.sql("""
                        select c.id, c.name, c.doubt, lower(c.name) as sort_key,
                               (select count(*) from vendor_mention m
                                where m.tenant_id = c.tenant_id and m.candidate_id = c.id) as mentions
                        from vendor_candidate c where c.tenant_id = :tenant and c.settled_at is null %s
                        order by lower(c.name), c.id limit %d
                        """.formatted(
                                cursor.isPresent() ? "and (lower(c.name), c.id) > (:key, :id)" : "", Slice.SIZE + 1))
                .param("tenant", CurrentOrganization.id().value());
        cursor.ifPresent(from -> statement.param("key", from.key()).param("id", from.id()));
        var rows = statement.query(Row.class).list();
        return Slice.of(rows, waiting(), row -> new Cursor(row.sortKey(), row.id()));
    }

    /** How many names wait, exact up to the bound of all lists. */
    public long waiting() {
        return jdbc.sql("""
                        select count(*) from
                            (select from vendor_candidate where tenant_id = ? and settled_at is null limit ?) counted
                        """)
                .params(CurrentOrganization.id().value(), Slice.BOUND + 1)
                .query(Long.class)
                .single();
    }
}
