package io.demarc.exchange.candidate;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.number;
import static io.demarc.listing.Order.Key.text;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names that wait for a person, those that most records say first. */
@Repository
@Transactional(readOnly = true)
public class CandidateList {

    private static final Scope WAITING = Scope.of("c.settled_at is null");

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "c",
            "c.id, c.name, c.doubt, c.mentions",
            "vendor_candidate c",
            "",
            Order.descending("mentions", number("c.mentions"), id("c.id")),
            Order.ascending("name", text("c.sort_name"), id("c.id")));

    private final JdbcClient jdbc;

    CandidateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, String name, String doubt, int mentions) {}

    /** What the list is narrowed to, as the address has it. */
    record Filter(
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        /** This page of the list, and not its beginning. */
        public String here() {
            return after == null ? address() : with("after", after);
        }

        private Scope scope() {
            return Scope.all(
                    WAITING,
                    Scope.given(q == null ? null : q.strip(), "c.search_name like (select search_pattern(:q))", "q"));
        }
    }

    Slice<Row> slice(Filter filter) {
        return LIST.slice(jdbc, filter.scope(), filter);
    }

    Walk<Row> walk(Filter filter) {
        return LIST.walk(jdbc, filter.scope(), filter);
    }

    /** Those of these that wait still. */
    List<Row> waiting(List<UUID> ids) {
        return LIST.first(jdbc, Scope.all(WAITING, Scope.of("c.id = any(:ids)", "ids", ids.toArray(UUID[]::new))), 100);
    }

    /** How many names wait, exact up to the bound of all lists. */
    public long waiting() {
        return LIST.count(jdbc, WAITING);
    }

    /** The same as an expression. */
    static String waitingInAll() {
        return LIST.counting(WAITING, Slice.BOUND);
    }
}
