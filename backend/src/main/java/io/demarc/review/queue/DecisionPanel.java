package io.demarc.review.queue;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Panel;
import io.demarc.review.Verdict;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At home: what others have decided lately on use cases that the member may see. */
@Component
class DecisionPanel implements HomePanel {

    private static final int MOST = 6;

    private final JdbcClient jdbc;

    DecisionPanel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID review, String name, Verdict verdict, Concern concern, String by, Instant at) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(Member me) {
        var rows = rows(me);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Panel("review/decided", rows));
    }

    private List<Row> rows(Member me) {
        return jdbc.sql("""
                        select r.id as review, o.name, c.verdict, s.concern, p.name as by, c.decided_at as at
                        from decision c
                        join review_stage s on s.tenant_id = c.tenant_id and s.id = c.stage_id
                        join review_round d on d.tenant_id = c.tenant_id and d.id = c.round_id
                        join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
                        join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id
                        join membership m on m.tenant_id = c.tenant_id and m.id = c.decided_by
                        join person p on p.id = m.person_id
                        where c.tenant_id = :tenant and c.decided_by <> :visible_member and %s
                        order by c.decided_at desc, c.id limit :most
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", MOST)
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
    }
}
