package io.demarc.identity.settings;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.identity.UnitPickers;
import io.demarc.identity.UnitUsage;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The business units as a list, in the order of the tree. */
@Repository
@Transactional(readOnly = true)
class UnitList {

    private static final Listing<Unit> LIST = Listing.of(
            Unit.class, "t", """
            t.id, t.name, t.depth, t.above,
            (select count(distinct g.membership_id) from role_grant g
             join named_member n on n.tenant_id = g.tenant_id and n.id = g.membership_id and n.present
             where g.tenant_id = t.tenant_id and g.business_unit_id = t.id) as people
            """, """
            (with recursive tree as (
                 select tenant_id, id, name, 0 as depth, lower(name) as path, '' as above from business_unit
                 where tenant_id = :tenant and parent_id is null
                 union all
                 select u.tenant_id, u.id, u.name, t.depth + 1, t.path || chr(1) || lower(u.name),
                        concat_ws(' › ', nullif(t.above, ''), t.name)
                 from business_unit u
                 join tree t on u.parent_id = t.id where u.tenant_id = :tenant)
             select * from tree) t
            """, "", Order.ascending("tree", text("t.path collate \"C\""), id("t.id")));

    private final JdbcClient jdbc;
    private final BusinessUnits units;
    private final ObjectProvider<UnitUsage> usage;

    UnitList(JdbcClient jdbc, BusinessUnits units, ObjectProvider<UnitUsage> usage) {
        this.units = units;
        this.jdbc = jdbc;
        this.usage = usage;
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable String q, @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.contains(q, "search_key(t.name)", "q");
        }
    }

    private record Unit(BusinessUnitId id, String name, int depth, String above, long people) {}

    /**
     * A unit.
     *
     * @param depth 0 for the organization as a whole, at most 6 is drawn
     * @param above the units above it, from the organization as a whole on; empty for that
     * @param useCases in the unit and in those below it
     */
    record Row(BusinessUnitId id, String name, int depth, String above, long useCases, long people) {

        public int indent() {
            return Math.min(depth, 6);
        }
    }

    Slice<Row> slice(Filter filter, Member me) {
        var slice = LIST.slice(jdbc, filter.scope(), filter);
        return slice.with(counted(slice.rows(), sums(me)));
    }

    Walk<Row> walk(Filter filter, Member me) {
        return LIST.walk(jdbc, filter.scope(), filter).with(units -> counted(units, sums(me)));
    }

    /** How many use cases each unit has with all below it. */
    private Map<UUID, Long> sums(Member me) {
        var counts = new HashMap<UUID, Long>();
        usage.forEach(it -> it.counts(me).forEach((unit, count) -> counts.merge(unit, count, Long::sum)));
        return units.tree(UnitPickers.ALL, List.of(), null).summed(counts);
    }

    private static List<Row> counted(List<Unit> units, Map<UUID, Long> sums) {
        return units.stream()
                .map(it -> new Row(
                        it.id(),
                        it.name(),
                        it.depth(),
                        it.above(),
                        sums.getOrDefault(it.id().value(), 0L),
                        it.people()))
                .toList();
    }
}
