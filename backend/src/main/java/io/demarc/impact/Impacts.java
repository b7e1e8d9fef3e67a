package io.demarc.impact;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.review.usecase.StandingForesight;
import io.demarc.review.usecase.StandingForesight.News;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an event would touch: four statements, however large the portfolio is. */
@Component
@Transactional(readOnly = true)
class Impacts {

    private final Touches touches;
    private final StandingForesight foresight;
    private final JdbcClient jdbc;

    Impacts(Touches touches, StandingForesight foresight, JdbcClient jdbc) {
        this.touches = touches;
        this.foresight = foresight;
        this.jdbc = jdbc;
    }

    Impact of(Draft draft, Member me) {
        var touched = touches.of(draft.about(), me);
        var news = touched.stream().collect(toMap(Touch::id, touch -> news(draft.on(touch))));
        var then = foresight.of(news);
        var lines = touched.stream()
                .map(touch -> new Impact.Line(touch, draft.on(touch), Objects.requireNonNull(then.get(touch.id()))))
                .toList();
        return new Impact(lines, decisions(draft, lines), draft.occasion().layers());
    }

    private static News news(Reaction reaction) {
        return switch (reaction) {
            case TELL -> News.NOTED;
            case RE_REVIEW -> News.MATERIAL;
            case SUSPEND -> News.SUSPENDING;
        };
    }

    /** Those that were taken for the approvals that would end, by stage. */
    private List<Impact.Asked> decisions(Draft draft, List<Impact.Line> lines) {
        var ends = lines.stream()
                .filter(line -> line.then().ends())
                .map(line -> line.useCase().id())
                .toArray(UUID[]::new);
        var concerns = draft.occasion().concerns(draft.reaction()).stream()
                .map(Concern::id)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select s.concern, count(*) as count
                        from unnest(cast(:ids as uuid[])) as ended (id)
                        cross join lateral (
                            select a.round_id from approval a
                            where a.tenant_id = :tenant and a.subject_kind = 'use-case' and a.subject_id = ended.id
                            order by a.granted_at desc, a.id desc limit 1) l
                        join review_stage s on s.tenant_id = :tenant and s.round_id = l.round_id and s.concern = any (:concerns)
                        group by s.concern order by length(s.concern), s.concern
                        """)
                .param("ids", ends)
                .param("tenant", CurrentOrganization.id().value())
                .param("concerns", concerns)
                .query(Impact.Asked.class)
                .list();
    }
}
