package io.demarc.inventory.colleague;

import io.demarc.inventory.Asked;
import io.demarc.inventory.UseCaseId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put to colleagues, as those who work on the use case see it. */
@Repository
class AskedList {

    private static final RecordMapper<Asked> ASKED = new RecordMapper<>(Asked.class);

    private final JdbcClient jdbc;

    AskedList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(UseCaseId useCase) {}

    /** The last time of each question, the oldest first. */
    List<Asked> of(UseCaseId useCase) {
        return PageMemo.of(new Read(useCase), () -> read(useCase));
    }

    private List<Asked> read(UseCaseId useCase) {
        return jdbc.sql("""
                        select q.id, q.part_id as part, q.question, m.name as of, m.id as whom, m.present, q.asked_at, q.outcome, q.word,
                               q.ended_at
                        from (
                            select distinct on (part_id, question) * from colleague_question
                            where tenant_id = :tenant and use_case_id = :useCase
                              and outcome is distinct from 'TAKEN_BACK'
                            order by part_id, question, asked_at desc
                        ) q
                        join named_member m on m.tenant_id = q.tenant_id and m.id = q.asked_of
                        order by q.asked_at, q.id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("useCase", useCase.value())
                .query(ASKED)
                .list();
    }
}
