package io.demarc.features;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.number;
import static io.demarc.listing.Order.Key.text;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The offerings that are looked at each quarter: first those with features that are on and registered nowhere. */
@Repository
@Transactional(readOnly = true)
class FeatureList {

    private static final String FROM = """
            sweep s join offering o on o.tenant_id = s.tenant_id and o.id = s.offering_id
            cross join lateral (
                select count(*) as features, count(*) filter (where f.state <> 'OFF') as running, count(*) filter (where %s) as open
                from feature f %s where f.tenant_id = s.tenant_id and f.offering_id = s.offering_id) c
            """.formatted(OpenFeatures.CONDITION, OpenFeatures.JOIN);

    private static final Listing<Row> OFFERINGS = Listing.of(
            Row.class,
            "s",
            """
            s.id, s.offering_id, o.name, v.now_id as vendor_id, v.name as vendor, c.features, c.running, c.open, s.looked_on, s.next_quarter,
            m.name as looker
            """,
            FROM,
            """
            join called_vendor v on v.tenant_id = o.tenant_id and v.id = o.vendor_id
            left join named_member m on m.tenant_id = s.tenant_id and m.id = s.looker_id and m.present
            """,
            Order.descending("-open", number("c.open"), id("s.id")),
            Order.ascending("open", number("c.open"), id("s.id")),
            Order.ascending("name", text("o.sort_name"), id("s.id")),
            Order.descending("-name", text("o.sort_name"), id("s.id")),
            Order.ascending("due", day("s.next_quarter"), id("s.id")),
            Order.descending("-due", day("s.next_quarter"), id("s.id")));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    FeatureList(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line.
     *
     * @param running how many features are on, and {@code open} how many of these are registered nowhere
     * @param looker who looks; null for whoever keeps the vendors
     */
    record Row(
            UUID id,
            UUID offeringId,
            String name,
            UUID vendorId,
            String vendor,
            long features,
            long running,
            long open,
            @Nullable LocalDate lookedOn,
            LocalDate nextQuarter,
            @Nullable String looker) {

        public LocalDate due(BusinessCalendar calendar) {
            return new Quarter(nextQuarter).due(calendar);
        }

        /** Whether the look of this quarter, or of one before, is still to come. */
        public boolean isAhead(LocalDate today) {
            return !nextQuarter.isAfter(Quarter.of(today).begins());
        }
    }

    /** What of it is shown. */
    enum Show {
        /** With features that are on and registered nowhere. */
        OPEN,
        /** Still to be looked at this quarter. */
        AHEAD
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(
            @Nullable String q,
            @Nullable Show show,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {}

    Slice<Row> slice(Filter filter) {
        return OFFERINGS.slice(jdbc, scope(filter), filter);
    }

    Walk<Row> all(Filter filter) {
        return OFFERINGS.walk(jdbc, scope(filter), filter);
    }

    private Scope scope(Filter filter) {
        return Scope.all(
                shown(filter.show()),
                Scope.given(filter.q() == null ? null : filter.q().strip(), """
                o.search_name like (select search_pattern(:q)) or o.vendor_id in (
                    select v.id from vendor v
                    left join vendor k on k.tenant_id = v.tenant_id and k.id = v.merged_into_id
                    where v.tenant_id = :tenant and (v.search_name like (select search_pattern(:q))
                        or k.search_name like (select search_pattern(:q))))
                """, "q"));
    }

    private Scope shown(@Nullable Show show) {
        return switch (show) {
            case OPEN -> Scope.of("c.open > :none", "none", 0);
            case AHEAD ->
                Scope.of(
                        "s.next_quarter <= :quarter",
                        "quarter",
                        Quarter.of(clock.today()).begins());
            case null -> Scope.EVERYTHING;
        };
    }
}
