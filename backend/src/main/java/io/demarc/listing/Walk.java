package io.demarc.listing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list from its beginning to its end, in its order, read some rows at a time: each time costs one statement, and nothing is
 * held in between. Rows that get another place meanwhile may be met twice or not at all.
 */
public interface Walk<R> {

    /** The next rows, at most {@code most} of them; none at the end. */
    List<R> next(int most);

    /** The same with what is known of its rows elsewhere, asked for those that were read together. */
    default <S> Walk<S> with(Function<List<R>, List<S>> more) {
        return most -> {
            var rows = next(most);
            return rows.isEmpty() ? List.of() : more.apply(rows);
        };
    }

    /** Over rows that are known already. */
    static <R> Walk<R> of(List<R> rows) {
        var left = new ArrayDeque<>(rows);
        return most -> {
            var next = new ArrayList<R>();
            while (next.size() < most && !left.isEmpty()) next.add(left.remove());
            return next;
        };
    }

    /** By keyset, as pages are turned. */
    final class Keyset<R> implements Walk<R> {

        private final Listing<R> list;
        private final JdbcClient jdbc;
        private final Scope scope;
        private final Order order;
        private Optional<Cursor> last = Optional.empty();
        private boolean ended;

        Keyset(Listing<R> list, JdbcClient jdbc, Scope scope, Order order) {
            this.list = list;
            this.jdbc = jdbc;
            this.scope = scope;
            this.order = order;
        }

        @Override
        public List<R> next(int most) {
            if (ended) return List.of();
            var read = list.after(jdbc, scope, order, last, most);
            ended = read.size() < most;
            if (!read.isEmpty())
                last = Optional.of(
                        new Cursor(order.name(), false, 0, read.getLast().keys()));
            var rows = new ArrayList<R>(read.size());
            read.forEach(keyed -> rows.add(keyed.row()));
            return rows;
        }
    }
}
