package io.demarc.impact;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Events at vendors, the newest first. */
@Repository
@Transactional(readOnly = true)
class OccurrenceList {

    private static final Listing<Row> EVENTS = Listing.of(
            Row.class,
            "t",
            """
            t.id, t.name, t.occasion, t.severity, t.happened_on, t.vendor_id, t.offering_id, t.model_id,
            coalesce(v.name, f.name, m.name) as what, t.touched, t.reached, t.spread, t.withdrawn_at is not null as withdrawn
            """,
            "occurrence t",
            """
            left join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
            left join offering f on f.tenant_id = t.tenant_id and f.id = t.offering_id
            left join model m on m.tenant_id = t.tenant_id and m.id = t.model_id
            """,
            Order.descending("-happened", day("t.happened_on"), id("t.id")),
            Order.ascending("happened", day("t.happened_on"), id("t.id")));

    private final JdbcClient jdbc;

    OccurrenceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the list is narrowed to, as the address has it. */
    record Filter(
            @Nullable Severity severity,
            @Nullable UUID vendor,
            @Nullable UUID offering,
            @Nullable UUID model,
            @Nullable String sort,
            @Nullable String after)
            implements ListFilter {

        private Scope scope() {
            return Scope.all(
                    Scope.given(severity == null ? null : severity.name(), "t.severity = :severity", "severity"),
                    Scope.given(vendor, "t.vendor_id in (select same_vendors(:vendor))", "vendor"),
                    Scope.given(offering, "t.offering_id = :offering", "offering"),
                    Scope.given(model, "t.model_id = :model", "model"));
        }
    }

    record Row(
            UUID id,
            String name,
            Occasion occasion,
            Severity severity,
            LocalDate happenedOn,
            @Nullable UUID vendorId,
            @Nullable UUID offeringId,
            @Nullable UUID modelId,
            String what,
            int touched,
            int reached,
            boolean spread,
            boolean withdrawn) {

        public About about() {
            return new About(vendorId, offeringId, modelId);
        }
    }

    Slice<Row> slice(Filter filter) {
        return EVENTS.slice(jdbc, filter.scope(), filter);
    }
}
