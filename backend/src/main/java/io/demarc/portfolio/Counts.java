package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.inventory.UseCaseStates;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows that the list of use cases shows: the same table, the same predicate, one statement for all figures. */
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
     * @param behind how many rest on other versions of reference data than those in force
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
                            count(*) as count, count(*) filter (where owner_id is null) as unowned,
                            count(*) filter (where derived_with is distinct from :versions) as behind
                        from use_case_overview o where tenant_id = :tenant and %s
                        group by grouping sets
                            ((stage), (standing), (tier), (mode), (business_unit_id), (business_unit_id, tier), (stage, standing), ())
                        """.formatted(Visible.in("o")))
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
                        from use_case_overview o
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = :tenant and o.stage = 'LIVE'
                            and o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and %s
                        order by case o.tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2
                            when 'MODERATE' then 4 when 'LOW' then 5 else 3 end, o.sort_name, o.use_case_id
                        limit :most
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", atMost)
                .params(visible.parameters())
                .query(LiveOne.class)
                .list();
    }
}
