package io.demarc.exchange;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.tenancy.CurrentOrganization;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that wait for the person who uploaded them: to be run, or to go on. */
@Component
class ImportWork implements WorkItems {

    private final JdbcClient jdbc;

    ImportWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ImportId id, String fileName, OffsetDateTime uploadedAt) {

        private Item item(Member me) {
            return new Item(
                    "imports",
                    Words.of("imports.work", fileName),
                    Words.of("imports.work.why", WorkItems.day(uploadedAt, me)),
                    "/imports/" + id,
                    null,
                    "next.open");
        }
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc
                .sql("""
                        select id, file_name, uploaded_at from import
                        where tenant_id = ? and uploaded_by = ? and withdrawn_at is null and finished_at is null
                          and (stopped_at is not null or begun_at is null and (checked_at is not null or check_begun_at is null))
                        order by uploaded_at desc limit ?
                        """)
                .params(CurrentOrganization.id().value(), me.id().value(), READ)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.item(me))
                .toList();
    }
}
