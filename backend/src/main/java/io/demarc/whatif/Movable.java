package io.demarc.whatif;

import io.demarc.deployment.Mode;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What one may choose from: use cases that could move, and regions that could be lost. */
@Repository
@Transactional(readOnly = true)
class Movable {

    /** More are not picked one by one. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final BusinessUnits units;

    Movable(JdbcClient jdbc, BusinessUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    record UseCase(UUID id, String name, String unit) {}

    /** With a place of that mode, by name; one more than {@value #MOST} at most. */
    List<UseCase> of(Mode from, @Nullable UUID unit, Member me) {
        var within = units.within(unit, false, me.visible());
        return jdbc.sql("""
                        select o.use_case_id as id, o.name, u.name as unit
                        from use_case_overview o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = :tenant and o.stage <> 'RETIRED' and %s and %s and exists (
                            select from deployment_plan p join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                            where p.tenant_id = :tenant and p.use_case_id = o.use_case_id and l.mode = :from)
                        order by o.sort_name, o.use_case_id limit :most
                        """.formatted(
                        Visible.in("o"), within.among("o.business_unit_id").sql()))
                .param("tenant", CurrentOrganization.id().value())
                .param("from", from.code())
                .param("most", MOST + 1)
                .params(me.visible().parameters())
                .params(within.among("").parameters())
                .query(UseCase.class)
                .list();
    }

    /** Those that places of what the member sees name, each of several by itself; the most named first. */
    List<String> regions(Member me) {
        return jdbc.sql("""
                        select min(r.name) from use_case_overview o
                        join deployment_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        cross join lateral (select btrim(x) as name from regexp_split_to_table(l.region, '[,;/]') x) r
                        where o.tenant_id = :tenant and o.stage <> 'RETIRED' and r.name <> '' and %s
                        group by lower(r.name) order by count(*) desc, 1 limit 100
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .params(me.visible().parameters())
                .query(String.class)
                .list();
    }
}
