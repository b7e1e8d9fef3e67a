package io.demarc.exchange.bom;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.moment;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bills that were uploaded, newest first. */
@Repository
@Transactional(readOnly = true)
class BillList {

    private static final Listing<Row> LIST = Listing.of(
            Row.class, "b", """
            b.id, b.file_name, b.line_count as lines, m.name as by, b.uploaded_at,
            case when b.withdrawn_at is not null then 'WITHDRAWN'
                 when b.finished_at is not null then 'FINISHED'
                 when b.stopped_at is not null then 'STOPPED'
                 when b.begun_at is not null then 'RUNNING'
                 when b.checked_at is not null then 'CHECKED'
                 else 'CHECKING' end as state
            """, "bill b", """
            join named_member m on m.tenant_id = b.tenant_id and m.id = b.uploaded_by
            """, Order.descending("uploaded", moment("b.uploaded_at"), id("b.id")));

    private final JdbcClient jdbc;

    BillList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(BillId id, String fileName, long lines, String by, Instant uploadedAt, BillState state) {}

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable String q, @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.contains(q, "search_key(b.file_name)", "q");
        }
    }

    Slice<Row> slice(Filter filter) {
        return LIST.slice(jdbc, filter.scope(), filter);
    }

    Walk<Row> walk(Filter filter) {
        return LIST.walk(jdbc, filter.scope(), filter);
    }
}
