package io.demarc.exchange.candidate;

import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts anew how many records say a name, where something else is kept: a portal of a version that keeps no count notes
 * them too, until it is replaced.
 */
@Component
class MentionCount {

    private static final Logger LOG = LoggerFactory.getLogger(MentionCount.class);

    private final JdbcClient jdbc;

    MentionCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names are locked before they are counted: what others note meanwhile waits, and is added to what is counted here. */
    @Transactional
    void correct() {
        var tenant = CurrentOrganization.id().value();
        var wrong = jdbc.sql("""
                        select c.id from vendor_candidate c
                        left join (select candidate_id, count(*) as mentions from vendor_mention
                                   where tenant_id = :tenant group by candidate_id) said on said.candidate_id = c.id
                        where c.tenant_id = :tenant and c.mentions <> coalesce(said.mentions, 0)
                        order by c.id for no key update of c
                        """).param("tenant", tenant).query(UUID.class).list();
        if (wrong.isEmpty()) return;
        LOG.warn("{} names are said by another number of records than was kept, and are counted anew", wrong.size());
        jdbc.sql("""
                        update vendor_candidate c set mentions = (
                            select count(*) from vendor_mention m where m.tenant_id = :tenant and m.candidate_id = c.id)
                        where c.tenant_id = :tenant and c.id = any(:wrong)
                        """)
                .param("tenant", tenant)
                .param("wrong", wrong.toArray(UUID[]::new))
                .update();
    }
}
