package io.demarc.exchange;

import io.demarc.tenancy.CurrentOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far an import's job is, in rows. Written apart from the job's own transaction, so that others see it meanwhile. */
@Repository
class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
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
