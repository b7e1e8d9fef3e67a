package io.demarc.inventory.list;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.moment;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Use cases as a list: searched, filtered, sorted and paged in the database, and only those the member may see. */
@Repository
@Transactional(readOnly = true)
class UseCaseList {

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "o",
            """
            o.use_case_id as id, o.name, u.name as unit, m.name as owner, o.stage, o.standing,
            o.valid_until, o.review_open, o.tier, o.mode, o.open_cells, o.coverage, o.outline, o.edited_at,
            o.derived_with
            """,
            "use_case_overview o",
            """
            join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
            left join named_member m on m.tenant_id = o.tenant_id and m.id = o.owner_id
            """,
            Order.ascending("name", text("o.sort_name"), id("o.use_case_id")),
            Order.descending("edited", moment("o.edited_at"), id("o.use_case_id")));

    /** Rows that have to be asked one by one are counted up to here. */
    private static final int ONE_BY_ONE = 1_000;

    private final JdbcClient jdbc;
    private final Search search;
    private final KeptCounts counts;

    UseCaseList(JdbcClient jdbc, Search search, KeptCounts counts) {
        this.jdbc = jdbc;
        this.search = search;
        this.counts = counts;
    }

    record Row(
            UseCaseId id,
            String name,
            String unit,
            @Nullable String owner,
            String stage,
            String standing,
            @Nullable LocalDate validUntil,
            boolean reviewOpen,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable Integer openCells,
            @Nullable BigDecimal coverage,
            @Nullable Outline outline,
            Instant editedAt,
            @Nullable String derivedWith) {}

    Slice<Row> slice(UseCaseFilter filter, Member me) {
        var scope = Scope.all(filter.scope(me), search.scope(filter));
        return counts.of(filter, me)
                .map(count -> LIST.slice(jdbc, scope, filter, count))
                .orElseGet(() -> LIST.slice(jdbc, scope, filter, ONE_BY_ONE));
    }
}
