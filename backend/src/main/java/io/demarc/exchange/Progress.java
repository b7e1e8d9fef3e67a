package io.demarc.exchange;

import io.demarc.tenancy.CurrentOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far an import's job is, in rows. It is written with the rows themselves, a few at a time. */
@Repository
@Transactional
class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(ImportId id) {
        at(id, 0);
    }

    void further(ImportId id, long rows) {
        at(id, of(id) + rows);
    }

    void at(ImportId id, long done) {
        jdbc.sql("""
                        insert into import_progress (tenant_id, import_id, done) values (?, ?, ?)
                        on conflict (tenant_id, import_id) do update set done = excluded.done
                        """).params(CurrentOrganization.id().value(), id.value(), done).update();
    }

    @Transactional(readOnly = true)
    long of(ImportId id) {
        return jdbc.sql("select done from import_progress where tenant_id = ? and import_id = ?")
                .params(CurrentOrganization.id().value(), id.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
