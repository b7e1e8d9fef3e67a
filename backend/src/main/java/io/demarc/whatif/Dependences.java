package io.demarc.whatif;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.RecordMapper;
import io.demarc.portfolio.concentration.Axis;
import io.demarc.portfolio.concentration.Index;
import io.demarc.portfolio.concentration.Places;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** On whom the whole portfolio depends, and what contracts cost, now and then; of what the member may see. */
@Repository
@Transactional(readOnly = true)
class Dependences {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);
    private static final RecordMapper<Cost> COST = new RecordMapper<>(Cost.class);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Dependences(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            boolean later,
            String axis,
            BigDecimal total,
            BigDecimal squares,
            BigDecimal largest,
            @Nullable String name) {}

    /**
     * How concentrated something is.
     *
     * @param percent the largest share
     * @param name whose it is; null for us
     */
    record Concentration(Index index, int percent, @Nullable String name) {}

    /** Null where nobody is named on that axis. */
    record OnAxis(
            Axis axis,
            @Nullable Concentration was,
            @Nullable Concentration then) {}

    /** Weighted by the tiers of today. A place that moves is run by us, or by nobody that is named yet. */
    List<OnAxis> of(WhatIfId id, Member me) {
        var rows = jdbc.sql("""
                        with %s,
                        was as (select l.*, l.weight * l.part as amount from placed l where l.weight > 0 and %s),
                        becomes as (
                            select l.use_case_id, coalesce(t.moved_to, l.mode) as mode, l.developer_id,
                                   case when t.moved_to is null then l.operator_id end as operator_id,
                                   case when t.moved_to is null then l.hosting_id end as hosting_id,
                                   l.weight * l.part / nullif(sum(l.part) over (partition by l.use_case_id), 0) as amount
                            from was l
                            left join what_if_place t on t.tenant_id = :tenant and t.what_if_id = :id and t.leg_id = l.id
                            where t.gone is not true),
                        counted as (
                            select false as later, a.axis, a.party, a.own, sum(l.amount) as amount
                            from was l cross join lateral (values %3$s) a (axis, party, own) group by a.axis, a.party, a.own
                            union all
                            select true, a.axis, a.party, a.own, sum(l.amount)
                            from becomes l cross join lateral (values %3$s) a (axis, party, own) group by a.axis, a.party, a.own),
                        added as (
                            select c.later, c.axis, sum(c.amount) as total, sum(c.amount * c.amount) as squares,
                                   max(c.amount) as largest, (array_agg(c.party order by c.amount desc, c.party))[1] as party
                            from counted c where (c.party is not null or c.own) and c.amount > 0 group by c.later, c.axis)
                        select d.later, d.axis, d.total, d.squares, d.largest, v.name
                        from added d left join vendor v on v.tenant_id = :tenant and v.id = d.party
                        """.formatted(Places.WEIGHED, Visible.in("l"), Axis.rows()))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id.value())
                .params(me.visible().parameters())
                .query(ROW)
                .list();
        return Stream.of(Axis.values())
                .map(axis -> new OnAxis(axis, on(rows, axis, false), on(rows, axis, true)))
                .toList();
    }

    private static @Nullable Concentration on(List<Row> rows, Axis axis, boolean later) {
        return rows.stream()
                .filter(it -> it.later() == later && it.axis().equals(axis.name()))
                .findFirst()
                .map(it -> new Concentration(
                        Index.of(it.total(), it.squares()),
                        it.largest()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(it.total(), 0, RoundingMode.HALF_UP)
                                .intValueExact(),
                        it.name()))
                .orElse(null);
    }

    /** What a year costs under contracts that are in force, at the use cases that it touches. */
    record Cost(String currency, BigDecimal was, BigDecimal becomes) {}

    List<Cost> costs(WhatIfId id, Member me) {
        return jdbc.sql("""
                        with %s
                        select s.currency, sum(s.amount) as was, sum(s.amount * coalesce(t.cost_factor, 1)) as becomes
                        from (%s) s join placed l on l.id = s.id
                        join what_if_line w on w.tenant_id = :tenant and w.what_if_id = :id and w.use_case_id = l.use_case_id
                        left join what_if_place t on t.tenant_id = :tenant and t.what_if_id = :id and t.leg_id = l.id
                        where %s and s.amount > 0 group by s.currency order by 2 desc, 1 limit 5
                        """.formatted(Places.WEIGHED, Places.PAID, Visible.in("l")))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id.value())
                .param("today", clock.today())
                .params(me.visible().parameters())
                .query(COST)
                .list();
    }
}
