package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.tenancy.CurrentOrganization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's own use cases that wait to be sent: drafts, and those whose approval does not hold any more; the newest first. */
@Component
class UnsentWork implements WorkItems {

    private final JdbcClient jdbc;

    UnsentWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc.sql("""
                        select o.use_case_id, o.name, o.standing, u.name as unit, o.edited_at from use_case_overview o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = ? and o.owner_id = ? and o.standing in ('DRAFT', 'STALE', 'EXPIRED')
                          and o.stage <> 'RETIRED' and not o.review_open
                        order by o.edited_at desc, o.use_case_id limit 20
                        """)
                .params(CurrentOrganization.id().value(), me.id().value())
                .query((row, number) -> new Item(
                        "pencil",
                        Words.of("use-cases.work." + row.getString("standing"), row.getString("name")),
                        Words.of(
                                "use-cases.work.why",
                                row.getString("unit"),
                                WorkItems.day(row.getObject("edited_at", OffsetDateTime.class), me)),
                        "/use-cases/" + row.getObject("use_case_id", UUID.class) + "/intake/check-answers",
                        null))
                .list();
    }
}
