package io.demarc.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose turn it is at work that the current organization does one piece after the other, on whichever machine. A turn is
 * over after a minute without a sign of its holder; nobody ever waits for one.
 */
@Repository
@Transactional
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn, or keeps the one that the holder has. By the database's clock, which may be set back. */
    public boolean take(String work, String holder) {
        return jdbc.sql("""
                        insert into turn (tenant_id, work, holder, until)
                        values (:tenant, :work, :holder, now() + interval '1 minute')
                        on conflict (tenant_id, work) do update set holder = excluded.holder, until = excluded.until
                        where turn.tenant_id = :tenant and (turn.holder = excluded.holder
                            or turn.until not between now() and now() + interval '1 minute')
                        """)
                        .param("tenant", CurrentOrganization.id().value())
                        .param("work", work)
                        .param("holder", holder)
                        .update()
                == 1;
    }

    public void giveBack(String work, String holder) {
        jdbc.sql("delete from turn where tenant_id = :tenant and work = :work and holder = :holder")
                .param("tenant", CurrentOrganization.id().value())
                .param("work", work)
                .param("holder", holder)
                .update();
    }
}
