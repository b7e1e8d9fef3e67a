package io.demarc.whatif;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.moment;

import io.demarc.deployment.Mode;
import io.demarc.kernel.NotFound;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has been asked, the newest first, and how one question reads. */
@Repository
@Transactional(readOnly = true)
class WhatIfList {

    private static final Listing<Row> ASKED = Listing.of(
            Row.class,
            "w",
            """
            w.id, w.kind, w.subject, w.region, w.percent, w.from_mode, w.to_mode, w.unit_id, u.name as unit,
            cardinality(w.picked) as picked, a.name as asked_by, w.asked_at, w.done, w.failed, w.reached, w.touched
            """,
            "what_if w",
            """
            left join business_unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id
            left join named_member a on a.tenant_id = w.tenant_id and a.id = w.asked_by
            """,
            Order.descending("asked", moment("w.asked_at"), id("w.id")),
            Order.ascending("-asked", moment("w.asked_at"), id("w.id")));

    private final JdbcClient jdbc;

    WhatIfList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Filter(@Nullable String sort, @Nullable String after) implements ListFilter {}

    /**
     * A question in names.
     *
     * @param subject the vendor or the model, as it was called then
     * @param picked how many use cases it is about; null where it is about all
     */
    record Row(
            UUID id,
            Kind kind,
            @Nullable String subject,
            @Nullable String region,
            @Nullable Integer percent,
            @Nullable String fromMode,
            @Nullable String toMode,
            @Nullable UUID unitId,
            @Nullable String unit,
            @Nullable Integer picked,
            @Nullable String askedBy,
            Instant askedAt,
            boolean done,
            boolean failed,
            int reached,
            int touched) {

        public boolean narrowed() {
            return unitId != null || picked != null;
        }

        /** By which message it reads. */
        public String key() {
            return "what-if.title." + kind + (kind == Kind.PRICES_RISE && subject == null ? ".all" : "");
        }

        /** What stands in for the first name in that message; null where that is a mode. */
        public @Nullable String about() {
            return switch (kind) {
                case VENDOR_FAILS, PRICES_RISE, MODEL_ENDS -> subject;
                case REGION_LOST -> region;
                case MOVE -> null;
            };
        }

        public @Nullable String from() {
            return fromMode == null ? null : Mode.of(fromMode).name();
        }

        public @Nullable String to() {
            return toMode == null ? null : Mode.of(toMode).name();
        }
    }

    Slice<Row> slice(Filter filter) {
        return ASKED.slice(jdbc, Scope.EVERYTHING, filter);
    }

    Row find(WhatIfId id) {
        return ASKED.find(jdbc, Scope.of("w.id = :id", "id", id.value())).orElseThrow(NotFound::new);
    }
}
