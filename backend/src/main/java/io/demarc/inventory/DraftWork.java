package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.WorkItems;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member's own drafts, which wait to be finished and sent; the newest first. */
@Component
class DraftWork implements WorkItems {

    private final JdbcClient jdbc;

    DraftWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> waitingFor(MemberId member) {
        return jdbc.sql("""
                        select use_case_id, name from use_case_overview
                        where tenant_id = ? and owner_id = ? and standing = 'DRAFT' and stage <> 'RETIRED'
                        order by edited_at desc, use_case_id limit 20
                        """)
                .params(CurrentOrganization.id().value(), member.value())
                .query((row, number) -> new Item(
                        "pencil",
                        "use-cases.work.draft",
                        row.getString("name"),
                        "/use-cases/" + row.getObject("use_case_id", UUID.class) + "/intake/check-answers",
                        null))
                .list();
    }
}
