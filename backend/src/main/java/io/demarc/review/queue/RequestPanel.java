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
                        select r.id as review, o.name, o.tier, count(*) as stages,
                               count(*) filter (where s.standing_decision_id is not null or c.id is not null) as decided,
                               coalesce(array_agg(s.concern order by s.position)
                                   filter (where s.opened_at is not null and c.id is null), '{}') as waiting,
                               max(s.due_on) filter (where c.id is null) as expected
                        from review r
                        join review_round d on d.tenant_id = r.tenant_id and d.review_id = r.id
                        join review_stage s on s.tenant_id = d.tenant_id and s.round_id = d.id
                        join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id
                        left join decision c on c.tenant_id = s.tenant_id and c.round_id = d.id and c.stage_id = s.id
                        where r.tenant_id = :tenant and r.subject_kind = 'use-case' and r.ended_at is null
                          and d.requested_by = :visible_member and %s
                          and d.number = (select max(l.number) from review_round l where l.tenant_id = d.tenant_id and l.review_id = r.id)
                        group by r.id, o.name, o.tier, d.submitted_at
                        having count(*) filter (where c.verdict = 'ASK_FOR_CHANGES') = 0
                        order by d.submitted_at, r.id limit 50
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .params(me.visible().parameters())
                .query(Row.class)
                .list();
    }
}
