package io.demarc.vendors.contract;

import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What contracts that are in force today promise of offerings. */
@Repository
@Transactional(readOnly = true)
public class Promises {

    /** The last day of a contract as it stands, over the alias {@code c}; its parameter is {@code today}. */
    static final String END = """
            case when c.settlement = 'ENDS' then c.settled_until
                 else term_end(c.ends_on, c.renews_months, cast(:today as date)) end
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Promises(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In one statement, by item and contract. */
    public List<Promise> of(Collection<UUID> offerings) {
        if (offerings.isEmpty()) return List.of();
        return jdbc.sql("""
                        select o.offering_id as offering, i.item, c.id, c.name as contract, l.written
                        from contract_offering o
                        join contract c on c.tenant_id = o.tenant_id and c.id = o.contract_id
                        join clause l on l.tenant_id = c.tenant_id and l.contract_id = c.id
                        cross join lateral unnest(l.items) i (item)
                        where o.tenant_id = :tenant and o.offering_id = any(cast(:offerings as uuid[]))
                          and c.begins_on <= :today and coalesce(%s, :today) >= :today
                        order by i.item, c.sort_name, c.id, l.id
                        """.formatted(END))
                .param("tenant", CurrentOrganization.id().value())
                .param("offerings", offerings.toArray(UUID[]::new))
                .param("today", clock.today())
                .query(new RecordMapper<>(Promise.class))
                .list();
    }
}
