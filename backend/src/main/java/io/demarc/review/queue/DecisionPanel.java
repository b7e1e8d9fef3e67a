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

/** At home: the last decision of others on each thing that the member may see. */
@Component
class DecisionPanel implements HomePanel {

    private static final int MOST = 6;

    /** What is older than so many decisions of the organization is not "lately", however few of them the member may see. */
    private static final int LATEST = 2_000;

    /** Of those that the member may see: enough to find several things among them. */
    private static final int SEEN = 200;

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
                        select s.review_id as review, s.name, s.verdict, s.concern, m.name as by, s.decided_at as at
                        from (select distinct on (d.subject_kind, d.subject_id) d.id from (
                                  select d.* from (
                                      select id, subject_kind, subject_id, decided_at, business_unit_id, owner_id from seat
                                      where tenant_id = :tenant and verdict is not null and not carried_over
                                        and decided_by <> :visible_member
                                      order by decided_at desc, id limit :latest) d
                                  where %s limit :seen) d
                              order by d.subject_kind, d.subject_id, d.decided_at desc, d.id) last
                        join seat s on s.tenant_id = :tenant and s.id = last.id
                        join named_member m on m.tenant_id = s.tenant_id and m.id = s.decided_by
                        order by s.decided_at desc, s.id limit :most
                        """.formatted(Visible.in("d")))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", MOST)
                .param("latest", LATEST)
                .param("seen", SEEN)
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
    }
}
