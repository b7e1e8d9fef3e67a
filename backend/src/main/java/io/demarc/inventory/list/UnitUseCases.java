package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.UnitUsage;
import io.demarc.identity.Visible;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The use cases of business units, as many as the list that is filtered by a unit shows. */
@Component
class UnitUseCases implements UnitUsage {

    private final JdbcClient jdbc;

    UnitUseCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<BusinessUnitId, Long> in(Collection<BusinessUnitId> units, Member me) {
        var counts = new HashMap<BusinessUnitId, Long>();
        jdbc.sql("""
                        select o.business_unit_id, count(*) from use_case_overview o
                        where o.tenant_id = :tenant and o.business_unit_id = any(:units) and %s
                        group by o.business_unit_id
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("units", units.stream().map(BusinessUnitId::value).toArray(UUID[]::new))
                .params(me.visible().parameters())
                .query(row -> {
                    counts.put(new BusinessUnitId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return counts;
    }
}
