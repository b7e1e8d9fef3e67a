package io.demarc.identity.settings;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.identity.UnitUsage;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
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

    private final JdbcClient jdbc;
    private final ObjectProvider<UnitUsage> usage;

    UnitList(JdbcClient jdbc, ObjectProvider<UnitUsage> usage) {
        this.jdbc = jdbc;
        this.usage = usage;
    }

    private record Unit(UUID id, String name, int depth, long people, String sortKey) {}

    /**
     * A unit.
     *
     * @param depth 0 for the organization as a whole, at most 6 is drawn
     * @param useCases in the unit itself, without those of the units below
     */
    record Row(UUID id, String name, int depth, long useCases, long people) {

        public int indent() {
            return Math.min(depth, 6);
        }
    }

    Slice<Row> slice(@Nullable String after, Member me) {
        var cursor = Cursor.of(after);
        var statement = jdbc.sql("""
                        with recursive tree as (
                            select id, name, 0 as depth, lower(name) as path from business_unit
                            where tenant_id = :tenant and parent_id is null
                            union all
                            select u.id, u.name, t.depth + 1, t.path || chr(1) || lower(u.name) from business_unit u
                            join tree t on u.parent_id = t.id where u.tenant_id = :tenant
                        )
                        select t.id, t.name, t.depth, t.path as sort_key,
                               (select count(distinct g.membership_id) from role_grant g
                                where g.tenant_id = :tenant and g.business_unit_id = t.id) as people
                        from tree t %s order by t.path collate "C", t.id limit %d
                        """.formatted(
                        cursor.isPresent() ? "where (t.path collate \"C\", t.id) > (:key, :id)" : "", Slice.SIZE + 1))
                .param("tenant", CurrentOrganization.id().value());
        cursor.ifPresent(from -> statement.param("key", from.key()).param("id", from.id()));
        long count = jdbc.sql("select count(*) from business_unit where tenant_id = ?")
                .param(CurrentOrganization.id().value())
                .query(Long.class)
                .single();
        var slice = Slice.of(statement.query(Unit.class).list(), count, unit -> new Cursor(unit.sortKey(), unit.id()));
        return new Slice<>(rows(slice.rows(), me), slice.next(), slice.count());
    }

    private List<Row> rows(List<Unit> units, Member me) {
        var ids = units.stream().map(it -> new BusinessUnitId(it.id())).toList();
        var useCases = usage.stream()
                .flatMap(it -> it.in(ids, me).entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
        return units.stream()
                .map(it -> new Row(
                        it.id(),
                        it.name(),
                        it.depth(),
                        useCases.getOrDefault(new BusinessUnitId(it.id()), 0L),
                        it.people()))
                .toList();
    }
}
