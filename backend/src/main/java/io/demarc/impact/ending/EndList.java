package io.demarc.impact.ending;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of models that are shut down, each at a distributor, the earliest first. */
@Repository
@Transactional(readOnly = true)
class EndList {

    private static final Listing<Row> ENDS = Listing.of(
            Row.class,
            "t",
            """
            t.id, t.model_id, m.name as model, t.version_name, t.distributor_id, d.name as distributor, t.comes_on, t.source,
            t.successor_id, coalesce(s.name, t.successor) as successor
            """,
            "announced_end t",
            """
            join model m on m.tenant_id = t.tenant_id and m.id = t.model_id
            left join called_vendor d on d.tenant_id = t.tenant_id and d.id = t.distributor_id
            left join model s on s.tenant_id = t.tenant_id and s.id = t.successor_id
            """,
            Order.ascending("comes", day("t.comes_on"), id("t.id")),
            Order.descending("-comes", day("t.comes_on"), id("t.id")));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the calendar is narrowed to, as the address has it.
     *
     * @param q a part of the model's name
     */
    record Filter(
            @Nullable String q,
            @Nullable EndWindow within,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        private Scope scope(LocalDate today) {
            return Scope.all(
                    Scope.given(q == null ? null : q.strip(), """
                            t.model_id in (select n.id from model n
                                where n.tenant_id = :tenant and n.search_name like (select search_pattern(:q)))
                            """, "q"),
                    within == null ? Scope.EVERYTHING : within.scope(today));
        }
    }

    /**
     * @param distributor where it ends; null for wherever no distributor says otherwise
     * @param source where it is written; null where somebody only noted the day
     */
    record Row(
            UUID id,
            UUID modelId,
            String model,
            @Nullable String versionName,
            @Nullable UUID distributorId,
            @Nullable String distributor,
            LocalDate comesOn,
            @Nullable String source,
            @Nullable UUID successorId,
            @Nullable String successor) {

        public EndLine line(LocalDate today) {
            return EndLine.of(comesOn, today);
        }
    }

    Slice<Row> slice(Filter filter) {
        return ENDS.slice(jdbc, filter.scope(clock.today()), filter);
    }
}
