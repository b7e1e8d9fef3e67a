package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vendors and models by their ids, both in one statement. */
@Repository
public class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Party> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select id, name, null::uuid as developer, null as developer_name, null::boolean as open_weights,
                               null as licence
                        from vendor where tenant_id = :tenant and id = any(:ids)
                        union all
                        select m.id, m.name, v.id, v.name, m.open_weights, m.licence
                        from model m join vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id
                        where m.tenant_id = :tenant and m.id = any(:ids)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(Party.class)
                .stream()
                .collect(toMap(Party::id, Function.identity()));
    }
}
