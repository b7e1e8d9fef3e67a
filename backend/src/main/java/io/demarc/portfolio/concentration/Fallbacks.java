package io.demarc.portfolio.concentration;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.listing.RecordMapper;
import io.demarc.portfolio.concentration.Fallback.Shared;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds Critical use cases that fall back to somebody on whom they depended already (AN79). */
@Repository
@Transactional(readOnly = true)
class Fallbacks {

    /** So many are shown. */
    static final int MOST = 20;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;

    Fallbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID useCase,
            String name,
            String unit,
            String place,
            String next,
            boolean developed,
            @Nullable String developer,
            boolean operated,
            @Nullable String operator,
            boolean hosted,
            @Nullable String host) {

        private Fallback fallback() {
            var shared = new ArrayList<Shared>();
            if (developed) shared.add(new Shared(Axis.DEVELOPER, developer));
            if (operated) shared.add(new Shared(Axis.OPERATOR, operator));
            if (hosted) shared.add(new Shared(Axis.HOSTING, host));
            return new Fallback(useCase, name, unit, place, next, shared);
        }
    }

    /** By name, at most one more than is shown. */
    List<Fallback> of(Visible visible, Within within) {
        return jdbc
                .sql("""
                        select f.*, dv.name as developer, ov.name as operator, hv.name as host
                        from (select o.use_case_id as use_case, o.name, o.sort_name, u.name as unit, l.letter as place,
                                     t.letter as next, %s as developed, %s as operated, %s as hosted,
                                     %s as developer_id, %s as operator_id, %s as hosting_id
                              from use_case_overview o
                              join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                              join deployment_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id
                              join leg l on l.tenant_id = p.tenant_id and l.id = p.default_leg_id
                              join answer a on a.tenant_id = l.tenant_id and a.leg_id = l.id and a.question = 'AN79'
                              join leg t on t.tenant_id = l.tenant_id and t.plan_id = l.plan_id and t.letter = a.value
                                  and t.id <> l.id
                              where o.tenant_id = :tenant and o.tier = 'CRITICAL' and o.stage <> 'RETIRED' and %s and %s) f
                        left join called_vendor dv on dv.tenant_id = :tenant and dv.id = f.developer_id
                        left join called_vendor ov on ov.tenant_id = :tenant and ov.id = f.operator_id
                        left join called_vendor hv on hv.tenant_id = :tenant and hv.id = f.hosting_id
                        where f.developed or f.operated or f.hosted
                        order by f.sort_name, f.use_case limit :most
                        """.formatted(
                                same(Axis.DEVELOPER),
                                same(Axis.OPERATOR),
                                same(Axis.HOSTING),
                                Axis.DEVELOPER.party(),
                                Axis.OPERATOR.party(),
                                Axis.HOSTING.party(),
                                Visible.in("o"),
                                within.among("o.business_unit_id").sql()))
                .param("tenant", CurrentOrganization.id().value())
                .params(visible.parameters())
                .params(within.among("").parameters())
                .param("most", MOST + 1)
                .query(ROW)
                .list()
                .stream()
                .map(Row::fallback)
                .toList();
    }

    /** Whether both places depend on the same, which may be ourselves; nobody who is not named is the same. */
    private static String same(Axis axis) {
        return "coalesce(now_vendor(%1$s) = now_vendor(%2$s) or (%3$s) and (%4$s), false)"
                .formatted(axis.party(), other(axis.party()), axis.own(), other(axis.own()));
    }

    private static String other(String sql) {
        return sql.replace("l.", "t.");
    }
}
