package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what something touches: use cases with a place that has to do with it, unless they are retired. */
@Repository
@Transactional(readOnly = true)
class Touches {

    private static final RecordMapper<Touch> TOUCH = new RecordMapper<>(Touch.class);

    private final JdbcClient jdbc;

    Touches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them in one statement, the gravest first. */
    List<Touch> of(About about, Member me) {
        return read(about, me, new UUID(0, 0), Integer.MAX_VALUE, """
                array_position(cast('{PROHIBITED,CRITICAL,HIGH,MODERATE,LOW,HELD}' as text[]), o.tier) nulls last, o.sort_name,
                """);
    }

    /** The next of them by id. */
    List<Touch> after(About about, UUID reached, int most, Member me) {
        return read(about, me, reached, most, "");
    }

    private List<Touch> read(About about, Member me, UUID after, int most, String order) {
        return jdbc.sql("""
                        select o.use_case_id as id, o.name, u.name as unit, o.owner_id as owner, o.tier, o.standing, o.outline,
                               a.value as data_class, it.places, it.models, %s as visible
                        from (select p.use_case_id, array_agg(l.letter order by l.letter) as places,
                                     coalesce(array_agg(distinct l.model_id) filter (where l.model_id is not null), '{}') as models
                              from leg l join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                              where l.tenant_id = :tenant and %s group by p.use_case_id) it
                        join use_case_overview o on o.tenant_id = :tenant and o.use_case_id = it.use_case_id
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        left join answer a on a.tenant_id = o.tenant_id and a.subject_kind = 'use-case'
                            and a.subject_id = o.use_case_id and a.part_id is null and a.question = 'AN26'
                        where o.stage <> 'RETIRED' and o.use_case_id > :after
                        order by %s o.use_case_id limit :most
                        """.formatted(Visible.in("o"), about.kind().places(), order))
                .param("tenant", CurrentOrganization.id().value())
                .param("about", about.id())
                .param("after", after)
                .param("most", most)
                .params(me.visible().parameters())
                .query(TOUCH)
                .list();
    }
}
