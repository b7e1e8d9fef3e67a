package io.demarc.portfolio;

import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how the business units of the current organization stand, once a month, so that later days can be compared with it. */
@Component
public class UnitFigures {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    UnitFigures(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps those of today, unless some of this month are kept already. */
    @Transactional
    public void keep() {
        var today = clock.today();
        jdbc.sql("""
                        insert into unit_figure (tenant_id, business_unit_id, day, use_cases, high, open_layers)
                        select c.tenant_id, c.business_unit_id, :today,
                            coalesce(sum(c.count) filter (where c.layer is null), 0),
                            coalesce(sum(c.count) filter (where c.tier in ('HIGH', 'CRITICAL', 'PROHIBITED')), 0),
                            coalesce(sum(c.count) filter (where c.answer in ('U', 'S', 'P')), 0)
                        from use_case_count c
                        where c.tenant_id = :tenant
                            and not exists (select from unit_figure f where f.tenant_id = :tenant and f.day >= :month)
                        group by c.tenant_id, c.business_unit_id
                        having coalesce(sum(c.count) filter (where c.layer is null), 0) > 0
                        on conflict do nothing
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .update();
    }
}
