package io.demarc.portfolio.concentration;

import static java.util.Objects.requireNonNull;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.listing.RecordMapper;
import io.demarc.portfolio.concentration.OnAxis.Bar;
import io.demarc.portfolio.concentration.OnAxis.Unnamed;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up, in one statement, on whom use cases depend; the database groups them, so that it is the same work for many. */
@Repository
@Transactional(readOnly = true)
class Dependence {

    private static final int SHOWN = 8;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final Measured measured;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Dependence(Measured measured, JdbcClient jdbc, BusinessClock clock) {
        this.measured = measured;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A party of an axis.
     *
     * @param party null for us, or for nobody that is named
     * @param total of all that are named, and {@code squares} the sum of their squares
     * @param parties how many are named
     */
    record Row(
            String axis,
            @Nullable UUID party,
            boolean own,
            @Nullable String name,
            BigDecimal amount,
            long useCases,
            @Nullable BigDecimal total,
            @Nullable BigDecimal squares,
            long parties) {

        private boolean isNamed() {
            return party != null || own;
        }
    }

    /** @param currency of the spend that is added up; null where use cases are, weighted by their tiers */
    List<OnAxis> of(Visible visible, Within within, @Nullable String currency) {
        var rows = measured.statement("""
                        , counted as (
                            select a.axis, a.party, a.own, sum(l.amount) as amount, count(distinct l.use_case_id) as use_cases
                            from measured l cross join lateral (values %s) a (axis, party, own)
                            group by a.axis, a.party, a.own),
                        ranked as (
                            select c.*, c.party is not null or c.own as named,
                                   sum(amount) filter (where c.party is not null or c.own) over axis as total,
                                   sum(amount * amount) filter (where c.party is not null or c.own) over axis as squares,
                                   count(*) filter (where c.party is not null or c.own) over axis as parties,
                                   row_number() over (partition by axis, c.party is not null or c.own
                                                      order by amount desc, use_cases desc, party) as place
                            from counted c window axis as (partition by axis))
                        select r.axis, r.party, r.own, v.name, r.amount, r.use_cases, r.total, r.squares, r.parties
                        from ranked r left join vendor v on v.tenant_id = :tenant and v.id = r.party
                        where r.place <= :shown order by r.axis, r.place
                        """.formatted(Axis.rows()), visible, within, currency)
                .param("shown", SHOWN)
                .query(ROW)
                .list();
        return Stream.of(Axis.values())
                .map(axis -> on(
                        axis,
                        rows.stream()
                                .filter(it -> it.axis().equals(axis.name()))
                                .toList()))
                .toList();
    }

    private static OnAxis on(Axis axis, List<Row> rows) {
        var named = rows.stream().filter(Row::isNamed).toList();
        var unnamed = rows.stream()
                .filter(it -> !it.isNamed())
                .findFirst()
                .map(it -> new Unnamed(it.amount(), it.useCases()))
                .orElse(new Unnamed(BigDecimal.ZERO, 0));
        if (named.isEmpty()) return new OnAxis(axis, null, List.of(), 0, unnamed);
        var first = named.getFirst();
        var total = requireNonNull(first.total());
        var bars = named.stream().map(it -> bar(it, total, named.indexOf(it))).toList();
        return new OnAxis(
                axis, Index.of(total, requireNonNull(first.squares())), bars, first.parties() - bars.size(), unnamed);
    }

    private static Bar bar(Row row, BigDecimal total, int place) {
        var percent = row.amount().multiply(BigDecimal.valueOf(100)).divide(total, 4, RoundingMode.HALF_UP);
        return new Bar(row.party(), row.name(), row.amount(), percent, row.useCases(), place);
    }

    /** In which currencies something is spent under contracts that are in force, the most used first. */
    List<String> currencies() {
        return jdbc.sql("""
                        select c.currency from contract c
                        where c.tenant_id = :tenant and c.spend > 0 and %s
                        group by c.currency order by count(*) desc, c.currency limit 5
                        """.formatted(Places.IN_FORCE))
                .param("tenant", CurrentOrganization.id().value())
                .param("today", clock.today())
                .query(String.class)
                .list();
    }
}
