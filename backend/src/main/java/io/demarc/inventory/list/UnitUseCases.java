package io.demarc.inventory.list;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.identity.UnitUsage;
import io.demarc.identity.Visible;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The use cases of business units, as many as the list that is filtered by a unit shows. */
@Component
class UnitUseCases implements UnitUsage {

    private record Count(BusinessUnitId unit, long useCases) {}

    private static final RecordMapper<Count> COUNT = new RecordMapper<>(Count.class);

    private final JdbcClient jdbc;

    UnitUseCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<BusinessUnitId, Long> in(Collection<BusinessUnitId> units, Member me) {
        return jdbc
                .sql("""
                        select unit, sum(count) as use_cases
                        from (
                            select c.business_unit_id as unit, c.count from use_case_count c
                            where c.tenant_id = :tenant and c.layer is null and c.business_unit_id = any(:units) and %s
                            union all
                            select o.business_unit_id, 1 from use_case_overview o
                            where o.tenant_id = :tenant and o.business_unit_id = any(:units) and %s) counted
                        group by unit
                        """.formatted(Visible.inUnits("c"), Visible.elsewhere("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("units", units.stream().map(BusinessUnitId::value).toArray(UUID[]::new))
                .params(me.visible().parameters())
                .query(COUNT)
                .list()
                .stream()
                .collect(toMap(Count::unit, Count::useCases));
    }
}
