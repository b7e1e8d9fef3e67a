package io.demarc.inventory.list;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.moment;
import static io.demarc.listing.Order.Key.number;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.Within;
import io.demarc.inventory.Outline;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.list.UseCaseFileController.Line;
import io.demarc.kernel.Capability;
import io.demarc.listing.Count;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Use cases as a list: searched, filtered, sorted and paged in the database, and only those the member may see. */
@Repository
@Transactional(readOnly = true)
class UseCaseList {

    private static final Listing<Row> LIST = listing(Row.class, "");

    /** The same with what only its file says. */
    private static final Listing<Line> FILE = listing(Line.class, """
            , array(select v.name from called_vendor v where v.tenant_id = o.tenant_id and v.id = any(o.vendor_ids)
                    group by v.now_id, v.name order by lower(v.name)) as vendors
            """);

    private static <R> Listing<R> listing(Class<R> row, String more) {
        return Listing.of(
                row,
                "o",
                """
                o.use_case_id as id, o.name, u.name as unit, m.name as owner, o.stage, o.standing,
                o.valid_until, o.review_open, o.decide_by, o.tier, o.mode, o.open_cells, o.coverage, o.outline, o.edited_at,
                o.ruling, o.unseen, o.unsteered, o.derived_with
                """ + more,
                "use_case_overview o",
                """
                join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                left join named_member m on m.tenant_id = o.tenant_id and m.id = o.owner_id
                """,
                Order.ascending("name", text("o.sort_name"), id("o.use_case_id")),
                Order.descending("dark", number("o.darkness"), id("o.use_case_id")),
                Order.descending("edited", moment("o.edited_at"), id("o.use_case_id")));
    }

    /** Rows that have to be asked one by one are counted up to here. */
    private static final int ONE_BY_ONE = 1_000;

    private final JdbcClient jdbc;
    private final Search search;
    private final KeptCounts counts;
    private final BusinessUnits units;

    UseCaseList(JdbcClient jdbc, Search search, KeptCounts counts, BusinessUnits units) {
        this.units = units;
        this.jdbc = jdbc;
        this.search = search;
        this.counts = counts;
    }

    record Row(
            UseCaseId id,
            String name,
            String unit,
            @Nullable String owner,
            String stage,
            String standing,
            @Nullable LocalDate validUntil,
            boolean reviewOpen,
            @Nullable LocalDate decideBy,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable Integer openCells,
            @Nullable BigDecimal coverage,
            @Nullable Outline outline,
            Instant editedAt,
            @Nullable String ruling,
            @Nullable Integer unseen,
            @Nullable Integer unsteered,
            @Nullable String derivedWith) {

        /** Whether something there can be neither seen nor steered. */
        public boolean dark() {
            return unseen != null && unsteered != null && unseen + unsteered > 0;
        }

        /** How much of the boundary is proven, in per cent. */
        public @Nullable Integer proven() {
            return Shown.inPercent(coverage);
        }

        /** Whether a house rule forbids where it runs. */
        public boolean forbidden() {
            return Shown.Ruled.FORBIDDEN.equals(ruling);
        }
    }

    Slice<Row> slice(UseCaseFilter filter, Member me) {
        return slice(filter, within(filter, me), me);
    }

    Slice<Row> slice(UseCaseFilter filter, Within within, Member me) {
        var scope = scope(filter, lying(within), me);
        return counts.of(filter, within, me)
                .map(count -> LIST.slice(jdbc, scope, filter, count))
                .orElseGet(() -> LIST.slice(jdbc, scope, filter, ONE_BY_ONE));
    }

    /** Of the list what the member may edit. */
    Slice<Row> editable(UseCaseFilter filter, Member me) {
        var reach = me.where(Capability.EDIT_USE_CASES);
        boolean all = (reach.everything() || reach.equals(me.visible())) && !filter.mayBeRetired();
        if (all) return slice(filter, me);
        var edited = Scope.of("o.stage <> 'RETIRED'");
        if (!reach.everything())
            edited = Scope.all(
                    edited,
                    Scope.of(
                            "o.business_unit_id = any(:edited)",
                            "edited",
                            reach.units().toArray(UUID[]::new)));
        return LIST.slice(jdbc, Scope.all(scope(filter, lying(within(filter, me)), me), edited), filter, ONE_BY_ONE);
    }

    /** Of a few an index is best; of many it would read all before the first is shown. */
    private Scope lying(Within within) {
        if (within.everything()) return Scope.EVERYTHING;
        return counts.size(within) > ONE_BY_ONE
                ? within.among("o.business_unit_id")
                : within.scope("o.business_unit_id");
    }

    /** How many of the list lie in the unit itself that the filter asks for. */
    Count countHere(UseCaseFilter filter, Within within, Member me) {
        var here = within.only();
        return counts.of(filter, here, me)
                .orElseGet(() -> LIST.count(jdbc, scope(filter, lying(here), me), ONE_BY_ONE));
    }

    /** The business units that the filter asks for. */
    Within within(UseCaseFilter filter, Member me) {
        return units.within(filter.unit(), filter.isOnly(), me.visible());
    }

    private Scope scope(UseCaseFilter filter, Scope within, Member me) {
        return Scope.all(filter.scope(within, me), search.scope(filter));
    }

    /** How many of the list each unit has itself, whatever unit the filter asks for. */
    Map<UUID, Long> byUnit(UseCaseFilter filter, Member me) {
        return counts.byUnit(filter, me)
                .orElseGet(() -> LIST.countBy(jdbc, "o.business_unit_id", scope(filter, Scope.EVERYTHING, me)));
    }

    /** All of it, some rows at a time. */
    Walk<Line> walk(UseCaseFilter filter, Member me) {
        return FILE.walk(jdbc, scope(filter, lying(within(filter, me)), me), filter);
    }
}
