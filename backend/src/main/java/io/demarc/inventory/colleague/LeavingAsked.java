package io.demarc.inventory.colleague;

import io.demarc.identity.Leaving;
import io.demarc.identity.WorkItems.Words;
import io.demarc.kernel.MemberId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that wait for somebody, said before their membership ends; then they go back to who asked. */
@Component
class LeavingAsked implements Leaving {

    private static final int MOST = 10;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;

    LeavingAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String asker, String name) {}

    @Override
    public List<Words> leavesBehind(MemberId member) {
        return jdbc
                .sql("""
                        select m.name as asker, o.name from colleague_question q
                        join named_member m on m.tenant_id = q.tenant_id and m.id = q.asked_by
                        join use_case_overview o on o.tenant_id = q.tenant_id and o.use_case_id = q.use_case_id
                        where q.tenant_id = :tenant and q.asked_of = :member and q.outcome is null and o.stage <> 'RETIRED'
                        order by q.asked_at, q.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("member", member.value())
                .param("most", MOST)
                .query(ROW)
                .list()
                .stream()
                .map(row -> Words.of("colleague.leaving", row.asker(), row.name()))
                .toList();
    }
}
