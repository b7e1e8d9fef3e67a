package io.demarc.boundary.sheet;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Order.Key;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a sheet as a list, in its order. */
@Repository
@Transactional(readOnly = true)
class SheetRowList {

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "r",
            "r.number, r.cells, r.about, r.filled, r.word, w.claim, r.activities, r.mapped_at is not null as mapped, r.version",
            "provider_sheet_row r",
            "join provider_sheet_word w on w.tenant_id = r.tenant_id and w.sheet_id = r.sheet_id and w.word = r.word",
            Order.ascending("number", Key.number("r.number")));

    private final JdbcClient jdbc;

    SheetRowList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row.
     *
     * @param about its cells but for who answers
     * @param filled whether the first of them is that of the row above
     * @param claim what its word means; null while nobody said it
     * @param mapped whether somebody said which activities it is about, if none
     */
    record Row(
            int number,
            List<String> cells,
            String about,
            boolean filled,
            String word,
            @Nullable Claim claim,
            List<String> activities,
            boolean mapped,
            int version) {}

    enum Show {
        OPEN,
        MAPPED,
        /** About none of ours. */
        NONE
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(@Nullable Show show, @Nullable String after) implements ListFilter {}

    Slice<Row> slice(UUID sheet, Filter filter) {
        return LIST.slice(jdbc, scope(sheet, filter.show()), filter);
    }

    Walk<Row> walk(UUID sheet, Filter filter) {
        return LIST.walk(jdbc, scope(sheet, filter.show()), filter);
    }

    Optional<Row> find(UUID sheet, int number) {
        return LIST.find(jdbc, Scope.all(of(sheet), Scope.of("r.number = :number", "number", number)));
    }

    /** The next one that is not mapped, at this one or behind it, else from the beginning. */
    Optional<Integer> next(UUID sheet, int after) {
        return jdbc.sql("""
                        select number from provider_sheet_row
                        where tenant_id = :tenant and sheet_id = :sheet and mapped_at is null
                        order by number <= :after, number limit 1
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("sheet", sheet)
                .param("after", after)
                .query(Integer.class)
                .optional();
    }

    private static Scope scope(UUID sheet, @Nullable Show show) {
        return Scope.all(
                of(sheet),
                switch (show) {
                    case OPEN -> Scope.of("r.mapped_at is null");
                    case MAPPED -> Scope.of("r.activities <> '{}'");
                    case NONE -> Scope.of("r.mapped_at is not null and r.activities = '{}'");
                    case null -> Scope.EVERYTHING;
                });
    }

    private static Scope of(UUID sheet) {
        return Scope.of("r.sheet_id = :sheet", "sheet", sheet);
    }
}
