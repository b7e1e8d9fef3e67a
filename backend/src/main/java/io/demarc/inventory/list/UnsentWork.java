package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's own use cases that wait to be sent: drafts, and those whose approval does not hold any more; the newest first. */
@Component
class UnsentWork implements WorkItems {

    private final JdbcClient jdbc;

    UnsentWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UseCaseId id, String name, String standing, String unit, OffsetDateTime editedAt) {

        private Item item(Member me) {
            return new Item(
                    "pencil",
                    Words.of("use-cases.work." + standing, name),
                    Words.of("use-cases.work.why", unit, WorkItems.day(editedAt, me)),
                    "/use-cases/" + id + "/intake/check-answers",
                    null,
                    "use-cases.work.check");
        }
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc.sql("""
                        select o.use_case_id as id, o.name, o.standing, u.name as unit, o.edited_at from use_case_overview o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = ? and o.owner_id = ? and o.standing in ('DRAFT', 'STALE', 'EXPIRED')
                          and o.stage <> 'RETIRED' and not o.review_open
                        order by o.edited_at desc, o.use_case_id limit 20
                        """).params(CurrentOrganization.id().value(), me.id().value()).query(Row.class).list().stream()
                .map(row -> row.item(me))
                .toList();
    }
}
