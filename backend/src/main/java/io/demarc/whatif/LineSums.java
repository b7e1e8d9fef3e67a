package io.demarc.whatif;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what was worked out, of the use cases that the member may see. */
@Repository
@Transactional(readOnly = true)
class LineSums {

    private static final RecordMapper<Sums> SUMS = new RecordMapper<>(Sums.class);

    private final JdbcClient jdbc;

    LineSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Now and then, of what it touches and what would still run.
     *
     * @param portfolio how many use cases there are in all that are not retired
     * @param useCases how many it touches
     * @param hidden how many more it touches that the member may not see
     * @param urgent of those that would stand still how many are in use today and High or above
     * @param proven mean coverage of those that have any, in per cent
     * @param monthly in the currency of the assumptions, over {@code forecast} use cases of which both are known
     */
    record Sums(
            long portfolio,
            long useCases,
            long hidden,
            long still,
            long partly,
            long fallen,
            long urgent,
            long wasUs,
            long thenUs,
            long wasShared,
            long thenShared,
            long wasProvider,
            long thenProvider,
            long wasOpen,
            long thenOpen,
            @Nullable BigDecimal wasProven,
            @Nullable BigDecimal thenProven,
            long wasForbidden,
            long thenForbidden,
            long wasHigh,
            long thenHigh,
            BigDecimal wasPeople,
            BigDecimal thenPeople,
            @Nullable BigDecimal wasMonthly,
            @Nullable BigDecimal thenMonthly,
            long forecast) {

        /** How many still run, if only in part. */
        public long running() {
            return useCases - still;
        }

        /** Whether some share this fate and others do not. */
        public boolean has(Fate fate) {
            return switch (fate) {
                case STANDS_STILL -> still > 0;
                case PARTLY -> partly > 0;
                case FALLS_BACK -> fallen > 0;
                case MOVES, COSTS_MORE -> false;
            };
        }
    }

    Sums of(WhatIfId id, Member me) {
        return jdbc.sql("""
                        with seen as (
                            select w.*, o.stage, %1$s as visible
                            from what_if_line w
                            join use_case_overview o on o.tenant_id = w.tenant_id and o.use_case_id = w.use_case_id
                            where w.tenant_id = :tenant and w.what_if_id = :id),
                        it as (select * from seen where visible)
                        select (select count(*) from use_case_overview o
                                where o.tenant_id = :tenant and o.stage <> 'RETIRED' and %1$s) as portfolio,
                               count(*) as use_cases, (select count(*) from seen where not visible) as hidden,
                               count(*) filter (where fate = 'STANDS_STILL') as still,
                               count(*) filter (where fate = 'PARTLY') as partly,
                               count(*) filter (where fate = 'FALLS_BACK') as fallen,
                               count(*) filter (where fate = 'STANDS_STILL' and stage in ('LIVE', 'PILOT')
                                                and was_tier in ('HIGH', 'CRITICAL', 'PROHIBITED')) as urgent,
                               %2$s
                        from it
                        """.formatted(Visible.in("o"), SUMMED))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id.value())
                .params(me.visible().parameters())
                .query(SUMS)
                .single();
    }

    /** A use case that stands still has no boundary to compare: it would look as if everything had become better. */
    private static final String SUMMED = Stream.of(
                    "coalesce(sum(%s_us) {runs}, 0) as %s_us",
                    "coalesce(sum(%s_shared) {runs}, 0) as %s_shared",
                    "coalesce(sum(%s_provider) {runs}, 0) as %s_provider",
                    "coalesce(sum(%s_open) {runs}, 0) as %s_open",
                    "avg(%s_coverage) {runs} as %s_proven",
                    "count(*) {runs and %s_ruling = 'FORBIDDEN'} as %s_forbidden",
                    "count(*) {runs and %s_tier in ('HIGH', 'CRITICAL', 'PROHIBITED')} as %s_high",
                    "coalesce(sum(%s_people) {runs}, 0) as %s_people",
                    "sum(%s_monthly) {runs and was_monthly is not null and then_monthly is not null} as %s_monthly")
            .flatMap(it -> Stream.of(it.replace("%s", "was"), it.replace("%s", "then")))
            .map(it ->
                    it.replace("{runs", "filter (where fate <> 'STANDS_STILL'").replace("}", ")"))
            .collect(Collectors.joining(", ", "", """
                    , count(*) filter (where fate <> 'STANDS_STILL' and was_monthly is not null and then_monthly is not null) as forecast
                    """));
}
