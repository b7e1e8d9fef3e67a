package io.demarc.listing;

import static io.demarc.listing.Slice.SIZE;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list of the organization that is read by keyset: however long it is, each page costs the same two statements, the
 * rows and their count up to {@link Slice#BOUND}.
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

    private record Keyed<R>(R row, List<String> keys) {}

    /** The page that the filter's {@code after} names, of what is within the scope. */
    public Slice<R> slice(JdbcClient jdbc, Scope scope, ListFilter filter) {
        var order = order(filter);
        long count = count(jdbc, scope);
        var cursor = Cursor.of(filter.after());
        var beyond = cursor.flatMap(order::beyond);
        if (cursor.isPresent() && beyond.isPresent()) {
            var read = read(jdbc, scope, order, cursor.get(), beyond.get());
            var beside = beside(read, cursor.get(), order, count, filter);
            if (beside.isPresent()) return beside.get();
        }
        return beginning(read(jdbc, scope, order, null, Scope.EVERYTHING), order, count, filter);
    }

    /** The one row within the scope; none if there is none. */
    public Optional<R> find(JdbcClient jdbc, Scope scope) {
        return jdbc.sql(sql("true", scope))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(mapper())
                .optional();
    }

    /** The first rows in the list's own order, for where only these are shown. */
    public List<R> first(JdbcClient jdbc, Scope scope, int most) {
        return jdbc.sql("%s order by %s limit %d"
                        .formatted(sql("true", scope), orders.getFirst().orderBy(false), most))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(mapper())
                .list();
    }

    /** Figures over all rows within the scope: {@code count(*) filter (where …) as mine}. */
    public <F> F figures(JdbcClient jdbc, Class<F> figures, String select, Scope scope) {
        return jdbc.sql("select %s from %s where %s".formatted(select, from, where(scope)))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(figures)
                .single();
    }

    private RecordMapper<R> mapper() {
        return new RecordMapper<>(row);
    }

    /** How many rows there are, exact up to {@link Slice#BOUND}. */
    public long count(JdbcClient jdbc, Scope scope) {
        return jdbc.sql("select count(*) from (select from %s where %s limit %d) counted"
                        .formatted(from, where(scope), Slice.BOUND + 1))
                .params(scope.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Long.class)
                .single();
    }

    private String sql(String keys, Scope scope) {
        return "select %s, %s from %s %s where %s".formatted(select, keys, from, joins, where(scope));
    }

    /** The statement of the list's first page, for {@code explain}. */
    public String sql() {
        var own = orders.getFirst();
        return "%s order by %s limit %d".formatted(sql(own.columns(), Scope.EVERYTHING), own.orderBy(false), SIZE + 1);
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

    /** One row more than fits, to know whether there are others. */
    private List<Keyed<R>> read(JdbcClient jdbc, Scope scope, Order order, @Nullable Cursor cursor, Scope beyond) {
        var mapper = mapper();
        boolean backwards = cursor != null && cursor.backwards();
        return jdbc.sql("%s and %s order by %s limit %d"
                        .formatted(sql(order.columns(), scope), beyond.sql(), order.orderBy(backwards), SIZE + 1))
                .params(scope.parameters())
                .params(beyond.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query((result, number) -> new Keyed<>(mapper.mapRow(result, number), order.read(result)))
                .list();
    }

    private Slice<R> beginning(List<Keyed<R>> read, Order order, long count, ListFilter filter) {
        boolean more = read.size() > SIZE;
        return slice(more ? read.subList(0, SIZE) : read, 0, false, more, order, count, filter);
    }

    /** None if the rows that the cursor spoke of are gone, so that the list had better begin anew. */
    private Optional<Slice<R>> beside(List<Keyed<R>> read, Cursor cursor, Order order, long count, ListFilter filter) {
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
            long count,
            ListFilter filter) {
        return new Slice<>(
                rows.stream().map(Keyed::row).toList(),
                passed,
                count,
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
