package io.demarc.listing;

import static io.demarc.listing.Slice.SIZE;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list of the organization that is read by keyset: however long it is, each page costs the same two statements, the
 * count of the rows up to a bound and then the rows. The count says how they are best read: all of a few, and then in order, or
 * in order until the page is full. No statistics are as good, and without one of the two either what is rare or what is
 * common is slow (decision record 0027).
 *
 * @param row a record whose components are the columns of {@code select}
 * @param alias of the organization's own table, by whose {@code tenant_id} rows belong to it
 * @param from what conditions and orders are about, {@code alias} included
 * @param joins what else the columns need; they neither drop nor repeat rows, and are not counted with
 * @param orders the first is the list's own
 */
public record Listing<R>(Class<R> row, String alias, String select, String from, String joins, List<Order> orders) {

    public static <R> Listing<R> of(
            Class<R> row, String alias, String select, String from, String joins, Order... orders) {
        return new Listing<>(row, alias, select, from, joins, List.of(orders));
    }

    /** So few rows are read as a whole before they are ordered: a count must be exact up to here. */
    public static final int FEW = 1_000;

    /** A row with the keys that it is found by again. */
    record Keyed<R>(R row, List<String> keys) {}

    /** The page that the filter's {@code after} names, of what is within the scope. */
    public Slice<R> slice(JdbcClient jdbc, Scope scope, ListFilter filter) {
        return slice(jdbc, scope, filter, Slice.BOUND);
    }

    /** The same, with rows counted up to a bound. */
    public Slice<R> slice(JdbcClient jdbc, Scope scope, ListFilter filter, int bound) {
        var count = count(jdbc, scope, bound);
        if (count.rows() == 0) return beginning(List.of(), order(filter), count, filter);
        return slice(jdbc, scope, filter, count);
    }

    /** The same where it is said elsewhere how many there are: rows are shown even where none should be. */
    public Slice<R> slice(JdbcClient jdbc, Scope scope, ListFilter filter, Count count) {
        var order = order(filter);
        var cursor = Cursor.of(filter.after());
        var beyond = cursor.flatMap(order::beyond);
        if (cursor.isPresent() && beyond.isPresent()) {
            var read = read(jdbc, scope, count, order, cursor.get().backwards(), beyond.get(), SIZE + 1);
            var beside = beside(read, cursor.get(), order, count, filter);
            if (beside.isPresent()) return beside.get();
        }
        var read = read(jdbc, scope, count, order, false, Scope.EVERYTHING, SIZE + 1);
        return beginning(read, order, count, filter);
    }

    /** The whole list as the filter orders it, to be read some rows at a time. */
    public Walk<R> walk(JdbcClient jdbc, Scope scope, ListFilter filter) {
        return new Walk.Keyset<>(this, jdbc, scope, order(filter));
    }

    List<Keyed<R>> after(JdbcClient jdbc, Scope scope, Order order, Optional<Cursor> last, int most) {
        var beyond = last.flatMap(order::beyond).orElse(Scope.EVERYTHING);
        return read(jdbc, scope, Count.MANY, order, false, beyond, most);
    }

    /** The one row within the scope; none if there is none. */
    public Optional<R> find(JdbcClient jdbc, Scope scope) {
        return Optional.ofNullable(DataAccessUtils.singleResult(first(jdbc, scope, 2, new Count(1, 1))));
    }

    /** The first rows in the list's own order, for where only these are shown. */
    public List<R> first(JdbcClient jdbc, Scope scope, int most) {
        return first(jdbc, scope, most, count(jdbc, scope, FEW));
    }

    /** The same where it is said elsewhere how many there are. */
    public List<R> first(JdbcClient jdbc, Scope scope, int most, Count count) {
        return jdbc.sql(sql("true", scope, Scope.EVERYTHING, orders.getFirst().orderBy(false), most, count))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(mapper())
                .list();
    }

    private RecordMapper<R> mapper() {
        return new RecordMapper<>(row);
    }

    private record Group(UUID by, long count) {}

    /** How many rows there are of each value of a column of ids; all of them are read. */
    public Map<UUID, Long> countBy(JdbcClient jdbc, String column, Scope scope) {
        return jdbc
                .sql("select %1$s as by, count(*) as count from %2$s where %3$s group by %1$s"
                        .formatted(column, from, where(scope)))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Group.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Group::by, Group::count));
    }

    /** How many rows there are, exact up to {@link Slice#BOUND}. */
    public long count(JdbcClient jdbc, Scope scope) {
        return count(jdbc, scope, Slice.BOUND).rows();
    }

    /** How many rows there are, exact up to a bound. */
    public Count count(JdbcClient jdbc, Scope scope, int bound) {
        return jdbc.sql("select " + counting(scope, bound))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query((row, number) -> new Count(row.getLong(1), bound))
                .single();
    }

    /** The count as an expression, for statements with several of them; their parameters are the scope's and {@code tenant}. */
    public String counting(Scope scope, int bound) {
        return "(select count(*) from (select from %s where %s limit %d) counted)"
                .formatted(from, where(scope), bound + 1);
    }

    /**
     * Rows are found without the joins, which the planner believes to leave hardly any. A few are found by what narrows them,
     * and ordered then ({@code offset 0} is a fence); of many the first in order are taken.
     */
    private String sql(String keys, Scope scope, Scope beyond, String orderBy, int most, Count count) {
        String ordered = "order by %s limit %d".formatted(orderBy, most);
        String narrowed = "%s where %s and %s".formatted(from, where(scope), beyond.sql());
        // What is joined to it already cannot be put aside.
        if (!from.endsWith(" " + alias))
            return "select %s, %s from %s %s where %s and %s %s"
                    .formatted(select, keys, from, joins, where(scope), beyond.sql(), ordered);
        String found =
                count.rows() <= FEW ? "(select %1$s.* from %2$s offset 0) %1$s".formatted(alias, narrowed) : narrowed;
        return "select %s, %s from (select %s.* from %s %s) %3$s %s %5$s"
                .formatted(select, keys, alias, found, ordered, joins);
    }

    /** The statement of the list's first page, for {@code explain}. */
    public String sql() {
        var own = orders.getFirst();
        return sql(own.columns(), Scope.EVERYTHING, Scope.EVERYTHING, own.orderBy(false), SIZE + 1, Count.MANY);
    }

    private String where(Scope scope) {
        return "%s.tenant_id = :tenant and (%s)".formatted(alias, scope.sql());
    }

    public Order order(ListFilter filter) {
        return orders.stream()
                .filter(order -> order.name().equals(filter.sort()))
                .findFirst()
                .orElse(orders.getFirst());
    }

    /** Of a page one row more than fits, to know whether there are others. */
    private List<Keyed<R>> read(
            JdbcClient jdbc, Scope scope, Count count, Order order, boolean backwards, Scope beyond, int most) {
        var mapper = mapper();
        return jdbc.sql(sql(order.columns(), scope, beyond, order.orderBy(backwards), most, count))
                .params(scope.parameters())
                .params(beyond.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query((result, number) -> new Keyed<>(mapper.mapRow(result, number), order.read(result)))
                .list();
    }

    private Slice<R> beginning(List<Keyed<R>> read, Order order, Count count, ListFilter filter) {
        boolean more = read.size() > SIZE;
        return slice(more ? read.subList(0, SIZE) : read, 0, false, more, order, count, filter);
    }

    /** None if the rows that the cursor spoke of are gone, so that the list had better begin anew. */
    private Optional<Slice<R>> beside(List<Keyed<R>> read, Cursor cursor, Order order, Count count, ListFilter filter) {
        if (cursor.backwards() ? read.size() < SIZE : read.isEmpty()) return Optional.empty();
        boolean more = read.size() > SIZE;
        var rows = more ? read.subList(0, SIZE) : read;
        if (!cursor.backwards()) return Optional.of(slice(rows, cursor.passed(), true, more, order, count, filter));
        long passed = more ? Math.max(1, cursor.passed() - SIZE) : 0;
        return Optional.of(slice(rows.reversed(), passed, more, true, order, count, filter));
    }

    private Slice<R> slice(
            List<Keyed<R>> rows,
            long passed,
            boolean before,
            boolean beyond,
            Order order,
            Count count,
            ListFilter filter) {
        return new Slice<>(
                rows.stream().map(Keyed::row).toList(),
                passed,
                count.atLeast(passed + rows.size() + (beyond ? 1 : 0)),
                filter,
                order,
                orders,
                before ? new Cursor(order.name(), true, passed, rows.getFirst().keys()) : null,
                beyond
                        ? new Cursor(
                                order.name(),
                                false,
                                passed + rows.size(),
                                rows.getLast().keys())
                        : null);
    }
}
