package io.demarc.audit;

import io.demarc.audit.outside.Chain.Finding;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long the ledger is, when its chain was checked, and what was found: pages say it without computing it anew. */
@Repository
@Transactional
public class LedgerState {

    /** One row, with the head of the chain as h and its last check as c. */
    static final String FROM = """
            (select cast(:tenant as uuid) as id) o
            left join ledger_head h on h.tenant_id = o.id
            left join lateral (
                select * from ledger_check k where k.tenant_id = o.id order by k.checked_at desc limit 1) c on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How long the ledger is today, and the last check of it, if there was one.
     *
     * @param entries in all
     * @param held how many entries held when it was checked
     * @param broken what was wrong; null where nothing was
     */
    public record Now(
            long entries,
            @Nullable Instant checkedAt,
            @Nullable Long held,
            @Nullable String broken) {

        /** Entries that came after the check. */
        public long fresh() {
            return held == null ? entries : Math.max(0, entries - held);
        }
    }

    void note(Finding finding) {
        jdbc.sql("""
                        insert into ledger_check (tenant_id, id, checked_at, entries, broken)
                        values (:tenant, :id, :at, :entries, left(:broken, 2000))
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", Uuid7.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("entries", finding.entries())
                .param("broken", finding.broken().orElse(null))
                .update();
    }

    @Transactional(readOnly = true)
    public Now now() {
        return PageMemo.of(Now.class, this::read);
    }

    private Now read() {
        return jdbc.sql("""
                        select coalesce(h.id, 0) as entries, c.checked_at, c.entries as held, c.broken from
                        """ + FROM)
                .param("tenant", CurrentOrganization.id().value())
                .query(Now.class)
                .single();
    }
}
