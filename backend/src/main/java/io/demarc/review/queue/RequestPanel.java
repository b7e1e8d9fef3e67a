package io.demarc.review.queue;

import io.demarc.identity.HomePanel;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At home: the reviews that the member asked for, the first 50, and whom each of them waits for. */
@Component
class RequestPanel implements HomePanel {

    private final JdbcClient jdbc;

    RequestPanel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param expected when the last of those who are asked now must have decided */
    record Row(
            UUID review,
            String name,
            @Nullable String tier,
            int decided,
            int stages,
            List<Concern> waiting,
            @Nullable LocalDate expected) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> show(Member me) {
        var rows = rows(me);
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Panel("review/requests", rows));
    }

    private List<Row> rows(Member me) {
        return jdbc.sql("""
                        select s.review_id as review, s.name, s.tier, count(*) as stages, count(s.verdict) as decided,
                               coalesce(array_agg(s.concern order by s.position) filter (where s.waiting), '{}') as waiting,
                               max(s.due_on) filter (where s.verdict is null) as expected
                        from seat s
                        where s.tenant_id = :tenant and s.present and s.requested_by = :visible_member and %s
                        group by s.review_id, s.name, s.tier, s.submitted_at
                        having count(*) filter (where s.verdict = 'ASK_FOR_CHANGES') = 0
                        order by s.submitted_at, s.review_id limit 50
                        """.formatted(Visible.in("s")))
                .param("tenant", CurrentOrganization.id().value())
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
    }
}
