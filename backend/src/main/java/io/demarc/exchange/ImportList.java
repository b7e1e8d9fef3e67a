package io.demarc.exchange;

import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports of the organization, newest first. */
@Repository
@Transactional(readOnly = true)
class ImportList {

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String fileName, long rows, String by, Instant uploadedAt, String state) {}

    Slice<Row> slice(@Nullable String after) {
        var cursor = Cursor.of(after);
        var statement = jdbc.sql("""
                        select i.id, i.file_name, i.row_count as rows, p.name as by, i.uploaded_at,
                               case when i.withdrawn_at is not null then 'WITHDRAWN'
                                    when i.finished_at is not null then 'FINISHED'
                                    when i.stopped_at is not null then 'STOPPED'
                                    when i.begun_at is not null then 'RUNNING'
                                    when i.checked_at is not null then 'CHECKED'
                                    when i.check_begun_at is not null then 'CHECKING'
                                    else 'UPLOADED' end as state
                        from import i
                        join membership m on m.tenant_id = i.tenant_id and m.id = i.uploaded_by
                        join person p on p.id = m.person_id
                        where i.tenant_id = :tenant %s
                        order by i.uploaded_at desc, i.id desc limit %d
                        """.formatted(
                        cursor.isPresent() ? "and (i.uploaded_at, i.id) < (cast(:key as timestamptz), :id)" : "",
                        Slice.SIZE + 1))
                .param("tenant", CurrentOrganization.id().value());
        cursor.ifPresent(from -> statement.param("key", from.key()).param("id", from.id()));
        var rows = statement
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getLong("rows"),
                        row.getString("by"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("state")))
                .list();
        return Slice.of(rows, count(), row -> new Cursor(row.uploadedAt().toString(), row.id()));
    }

    private long count() {
        return jdbc.sql("select count(*) from (select from import where tenant_id = ? limit ?) counted")
                .params(CurrentOrganization.id().value(), Slice.BOUND + 1)
                .query(Long.class)
                .single();
    }
}
