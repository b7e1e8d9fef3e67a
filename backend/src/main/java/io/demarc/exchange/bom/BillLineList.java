package io.demarc.exchange.bom;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Order.Key;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a bill with what becomes of them, in the order of the file. */
@Repository
@Transactional(readOnly = true)
class BillLineList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Listing<Row> LIST =
            Listing.of(Row.class, "l", """
            l.number, l.service, l.party, l.name, array_to_string(l.versions, ', ') as versions, l.verdict, l.reason,
            cast(l.differences as text) as differing, l.target_id
            """, "bill_line l", "", Order.ascending("number", Key.number("l.number")));

    private final JdbcClient jdbc;

    BillLineList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable BillVerdict verdict, @Nullable String after) implements ListFilter {}

    record Row(
            long number,
            boolean service,
            String party,
            String name,
            String versions,
            @Nullable BillVerdict verdict,
            BillLine.@Nullable Flaw reason,
            String differing,
            @Nullable UUID targetId) {

        public List<BillDifference> differences() {
            return JSON.readValue(differing, new TypeReference<List<BillDifference>>() {});
        }
    }

    Slice<Row> slice(BillId id, Filter filter) {
        return LIST.slice(jdbc, scope(id, filter), filter);
    }

    Walk<Row> walk(BillId id, Filter filter) {
        return LIST.walk(jdbc, scope(id, filter), filter);
    }

    private static Scope scope(BillId id, Filter filter) {
        var verdict = filter.verdict() == null ? null : filter.verdict().name();
        return Scope.all(
                Scope.of("l.bill_id = :bill", "bill", id.value()),
                Scope.given(verdict, "l.verdict = :verdict", "verdict"));
    }
}
