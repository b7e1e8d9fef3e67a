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
        jdbc.sql("""
                        insert into import_progress (tenant_id, import_id, done) values (?, ?, 0)
                        on conflict (tenant_id, import_id) do update set done = 0, at_once = default
                        """).params(CurrentOrganization.id().value(), id.value()).update();
    }

    /** What was quick enough may be somewhat more the next time: by an eighth, so that few tries are in vain. */
    void further(ImportId id, long rows) {
        jdbc.sql("""
                        update import_progress set done = done + ?, at_once = least(?, at_once + greatest(1, at_once / 8))
                        where tenant_id = ? and import_id = ?
                        """)
                .params(rows, TakeOver.CHUNK, CurrentOrganization.id().value(), id.value())
                .update();
    }

    /** How many rows to take over at once: fewer and fewer where they take too long, and more again where they do not. */
    @Transactional(readOnly = true)
    int atOnce(ImportId id) {
        return jdbc.sql("select at_once from import_progress where tenant_id = ? and import_id = ?")
                .params(CurrentOrganization.id().value(), id.value())
                .query(Integer.class)
                .single();
    }

    void halve(ImportId id) {
        jdbc.sql("update import_progress set at_once = greatest(1, at_once / 2) where tenant_id = ? and import_id = ?")
                .params(CurrentOrganization.id().value(), id.value())
                .update();
    }

    /** As many at once as ever: what was slow then may not be now. */
    void goOn(ImportId id) {
        jdbc.sql("update import_progress set at_once = default where tenant_id = ? and import_id = ?")
                .params(CurrentOrganization.id().value(), id.value())
                .update();
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
