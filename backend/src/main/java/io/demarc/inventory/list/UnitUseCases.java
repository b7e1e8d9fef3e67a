package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.UnitUsage;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The use cases of business units, as many as the list that is filtered by a unit shows. */
@Component
class UnitUseCases implements UnitUsage {

    private final JdbcClient jdbc;
    private final KeptCounts counts;

    UnitUseCases(JdbcClient jdbc, KeptCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    @Override
    public Map<UUID, Long> counts(Member me) {
        return counts.byUnit(UseCaseFilter.ALL, me).orElseThrow();
    }

    @Override
    public List<UUID> recent(Member me) {
        return jdbc.sql("""
                        select business_unit_id from use_case_overview where tenant_id = ? and owner_id = ?
                        group by business_unit_id order by max(edited_at) desc, business_unit_id limit 4
                        """)
                .params(CurrentOrganization.id().value(), me.id().value())
                .query(UUID.class)
                .list();
    }
}
