package io.demarc.portfolio;

import static java.util.stream.Collectors.joining;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.inventory.UseCaseStates;
import io.demarc.listing.RecordMapper;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds up the counts that the list of use cases takes its own from, and reads the table of that list for the rest: one
 * statement for all figures.
 */
@Component
class Counts {

    private static final RecordMapper<Cell> CELL = new RecordMapper<>(Cell.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COUNTED = """
            select c.business_unit_id, c.stage, c.standing, c.tier, c.mode, c.owned, c.count from use_case_count c
            where c.tenant_id = :tenant and c.layer is null and %s and %s
            union all
            select o.business_unit_id, o.stage, o.standing, o.tier, o.mode, o.owner_id is not null, 1 from use_case_overview o
            where o.tenant_id = :tenant and %s and %s
            """;

    /** How many rest on other versions of reference data than those in force, up to a bound. */
    private static final String BEHIND = """
            (select count(*) from (
                 select from use_case_overview o where o.tenant_id = :tenant and %s and %s
                   and (o.derived_with < :versions or o.derived_with > :versions or o.derived_with is null)
                 limit :bound) late)
            """;

    private static final String UNAPPROVED =
            "stage = 'LIVE' and standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS')";

    private final JdbcClient jdbc;
    private final UseCaseStates states;

    Counts(JdbcClient jdbc, UseCaseStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /**
     * How many have these values; a column that was not grouped by is null, and so is a value that is not known.
     *
     * @param grouping a bit per column that was not grouped by, the unit's the lowest; -1 for the row of the totals
     * @param unapproved live ones of them without approval
     */
    record Cell(
            int grouping,
            @Nullable String stage,
            @Nullable String standing,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable String unit,
            int count,
            int unapproved,
            @Nullable String totals) {}

    /** All figures of the page but those of the layers. */
    record Counted(Tally tally, Totals totals) {}

    record LiveOne(String id, String name, @Nullable String tier, String standing, String unit) {}

    Counted count(Visible visible, Within within) {
        var cells = ask(
                        """
                with counted as (%s)
                select grouping(stage, standing, tier, mode, business_unit_id) as grouping,
                       stage, standing, tier, mode, cast(business_unit_id as text) as unit, sum(count) as count,
                       coalesce(sum(count) filter (where %s), 0) as unapproved, null as totals
                from counted
                group by grouping sets ((stage), (standing), (tier), (mode), (business_unit_id), (business_unit_id, tier))
                having sum(count) <> 0
                union all
                select -1, null, null, null, null, null, 0, 0, (select cast(json_build_object(%s, 'behind', %s) as text) from counted)
                """.formatted(
                                counted(within), UNAPPROVED, totals(), BEHIND.formatted(Visible.in("o"), rows(within))),
                        visible,
                        within)
                .param("bound", Slice.BOUND)
                .param("versions", states.versions())
                .query(CELL)
                .list();
        String totals = cells.stream()
                .flatMap(cell -> Stream.ofNullable(cell.totals()))
                .findFirst()
                .orElseThrow();
        return new Counted(new Tally(cells), JSON.readValue(totals, Totals.class));
    }

    /** How many there are of what, by the names of {@link Totals}. */
    private static String totals() {
        return Stream.of(
                        those("every", "true"),
                        those("current", "stage <> 'RETIRED'"),
                        those("live", "stage = 'LIVE'"),
                        those("unapproved", UNAPPROVED),
                        those("highOrAbove", "tier in ('HIGH', 'CRITICAL', 'PROHIBITED')"),
                        those("inReview", "standing = 'IN_REVIEW'"),
                        those("unowned", "not owned"),
                        those("staged", "stage <> 'UNKNOWN'"),
                        those("stated", "mode is not null"),
                        those("placed", "mode is not null and stage <> 'RETIRED'"),
                        those("assessed", "tier <> 'HELD'"),
                        those("asked", "standing not in ('NONE', 'DRAFT')"),
                        those("liveUnowned", "stage = 'LIVE' and not owned"),
                        those("liveUnplaced", "stage = 'LIVE' and mode is null"),
                        those("liveUnassessed", "stage = 'LIVE' and tier is null"))
                .collect(joining(", "));
    }

    private static String those(String name, String condition) {
        return "'%s', coalesce(sum(count) filter (where %s), 0)".formatted(name, condition);
    }

    private static String counted(Within within) {
        return COUNTED.formatted(
                Visible.inUnits("c"), within.scope("c.business_unit_id").sql(), Visible.elsewhere("o"), rows(within));
    }

    /** What is read in an order of its own, of which few are asked for. */
    private static String rows(Within within) {
        return within.among("o.business_unit_id").sql();
    }

    private JdbcClient.StatementSpec ask(String sql, Visible visible, Within within) {
        return jdbc.sql(sql)
                .param("tenant", CurrentOrganization.id().value())
                .params(visible.parameters())
                .params(within.scope("").parameters());
    }

    /** The worst of those that run without permission. */
    List<LiveOne> liveWithoutApproval(Visible visible, Within within, int atMost) {
        return ask("""
                select cast(o.use_case_id as text) as id, o.name, o.tier, o.standing, u.name as unit
                from (select o.*, case o.tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2
                          when 'MODERATE' then 4 when 'LOW' then 5 else 3 end as place
                      from use_case_overview o
                      where o.tenant_id = :tenant and o.stage = 'LIVE'
                          and o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and %s and %s
                      order by place, o.sort_name, o.use_case_id
                      limit :most) o
                join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                order by o.place, o.sort_name, o.use_case_id
                """.formatted(Visible.in("o"), rows(within)), visible, within)
                .param("most", atMost)
                .query(LiveOne.class)
                .list();
    }
}
