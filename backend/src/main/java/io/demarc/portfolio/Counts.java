package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.inventory.UseCaseStates;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up the counts that the list of use cases takes its own from, and reads the table of that list for the rest: one statement
 * for all figures.
 */
@Component
class Counts {

    private final JdbcClient jdbc;
    private final UseCaseStates states;

    Counts(JdbcClient jdbc, UseCaseStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /**
     * How many have these values; a column that was not grouped by is null, and so is a value that is not known.
     *
     * @param grouping a bit per column that was not grouped by, the unit's the lowest
     * @param behind how many rest on other versions of reference data than those in force, up to {@link Slice#BOUND}
     */
    record Cell(
            int grouping,
            @Nullable String stage,
            @Nullable String standing,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable String unit,
            int count,
            int unowned,
            int behind) {}

    record LiveOne(String id, String name, @Nullable String tier, String standing, String unit) {}

    Tally tally(Visible visible) {
        var cells = jdbc.sql("""
                        select grouping(stage, standing, tier, mode, business_unit_id) as grouping,
                            stage, standing, tier, mode, cast(business_unit_id as text) as unit,
                            sum(count) as count, coalesce(sum(count) filter (where not owned), 0) as unowned,
                            (select count(*) from (
                                select from use_case_overview o where o.tenant_id = :tenant and %3$s
                                  and (o.derived_with < :versions or o.derived_with > :versions or o.derived_with is null)
                                limit :bound) late) as behind
                        from (
                            select c.business_unit_id, c.stage, c.standing, c.tier, c.mode, c.owned, c.count from use_case_count c
                            where c.tenant_id = :tenant and c.layer is null and %1$s
                            union all
                            select o.business_unit_id, o.stage, o.standing, o.tier, o.mode, true, 1 from use_case_overview o
                            where o.tenant_id = :tenant and %2$s) counted
                        group by grouping sets
                            ((stage), (standing), (tier), (mode), (business_unit_id), (business_unit_id, tier), (stage, standing), ())
                        having sum(count) <> 0
                        """.formatted(Visible.inUnits("c"), Visible.elsewhere("o"), Visible.in("o")))
                .param("bound", Slice.BOUND)
                .param("tenant", CurrentOrganization.id().value())
                .param("versions", states.versions())
                .params(visible.parameters())
                .query(Cell.class)
                .list();
        return new Tally(cells);
    }

    /** The worst of those that run without permission. */
    List<LiveOne> liveWithoutApproval(Visible visible, int atMost) {
        return jdbc.sql("""
                        select cast(o.use_case_id as text) as id, o.name, o.tier, o.standing, u.name as unit
                        from (select o.*, case o.tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2
                                  when 'MODERATE' then 4 when 'LOW' then 5 else 3 end as place
                              from use_case_overview o
                              where o.tenant_id = :tenant and o.stage = 'LIVE'
                                  and o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and %s
                              order by place, o.sort_name, o.use_case_id
                              limit :most) o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        order by o.place, o.sort_name, o.use_case_id
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", atMost)
                .params(visible.parameters())
                .query(LiveOne.class)
                .list();
    }
}
