package io.demarc.exchange;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.moment;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports of the organization, newest first. */
@Repository
@Transactional(readOnly = true)
class ImportList {

    private static final Listing<Row> LIST = Listing.of(
            Row.class, "i", """
            i.id, i.file_name, i.row_count as rows, m.name as by, i.uploaded_at,
            case when i.withdrawn_at is not null then 'WITHDRAWN'
                 when i.finished_at is not null then 'FINISHED'
                 when i.stopped_at is not null then 'STOPPED'
                 when i.begun_at is not null then 'RUNNING'
                 when i.checked_at is not null then 'CHECKED'
                 when i.check_begun_at is not null then 'CHECKING'
                 else 'UPLOADED' end as state,
            i.finished_at is not null as finished
            """, "import i", """
            join named_member m on m.tenant_id = i.tenant_id and m.id = i.uploaded_by
            """, Order.descending("uploaded", moment("i.uploaded_at"), id("i.id")));

    private final JdbcClient jdbc;

    ImportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param finished all of it was taken over, whatever became of its rows since */
    record Row(
            ImportId id,
            String fileName,
            long rows,
            String by,
            Instant uploadedAt,
            ImportState state,
            boolean finished) {

        /** The end of the key of what it is called. */
        public String word() {
            return state.word(finished);
        }
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable String q, @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.contains(q, "search_key(i.file_name)", "q");
        }
    }

    Slice<Row> slice(Filter filter) {
        return LIST.slice(jdbc, filter.scope(), filter);
    }

    Walk<Row> walk(Filter filter) {
        return LIST.walk(jdbc, filter.scope(), filter);
    }

    /** How many rows of an import are refused for a reason. */
    record Refused(String reason, long rows) {}

    /** By reason, the most frequent first. */
    List<Refused> refused(ImportId id) {
        return jdbc.sql("""
                        select reason, count(*) as rows from import_row
                        where tenant_id = ? and import_id = ? and reason is not null group by reason order by rows desc, reason
                        """)
                .params(CurrentOrganization.id().value(), id.value())
                .query(Refused.class)
                .list();
    }
}
