package io.demarc.whatif;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases that something would touch, of those that the member may see, by name. */
@Repository
@Transactional(readOnly = true)
class LineList {

    private static final Listing<Row> LINES = Listing.of(
            Row.class,
            "w",
            """
            w.use_case_id, o.name, u.name as unit, o.stage, w.fate, w.was_mode, w.then_mode, w.was_outline, w.then_outline, w.was_open,
            w.then_open, w.was_tier, w.then_tier, w.was_ruling, w.then_ruling
            """,
            "what_if_line w join use_case_overview o on o.tenant_id = w.tenant_id and o.use_case_id = w.use_case_id",
            "join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id",
            Order.ascending("name", text("o.sort_name"), id("w.id")),
            Order.descending("-name", text("o.sort_name"), id("w.id")));

    private final JdbcClient jdbc;

    LineList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param broken whether only those are asked for that house rules would forbid, and did not */
    record Filter(
            @Nullable Fate fate,
            @Nullable Boolean broken,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {}

    record Row(
            UUID useCaseId,
            String name,
            String unit,
            String stage,
            Fate fate,
            @Nullable String wasMode,
            @Nullable String thenMode,
            @Nullable Outline wasOutline,
            @Nullable Outline thenOutline,
            @Nullable Integer wasOpen,
            @Nullable Integer thenOpen,
            @Nullable String wasTier,
            @Nullable String thenTier,
            @Nullable String wasRuling,
            @Nullable String thenRuling) {}

    Slice<Row> slice(WhatIfId id, Filter filter, Member me) {
        return LINES.slice(
                jdbc,
                Scope.all(
                        Scope.of("w.what_if_id = :what_if", "what_if", id.value()),
                        me.visible().scope("o"),
                        filter.fate() == null
                                ? Scope.EVERYTHING
                                : Scope.of(
                                        "w.fate = :fate", "fate", filter.fate().name()),
                        Boolean.TRUE.equals(filter.broken())
                                ? Scope.of("w.then_ruling = 'FORBIDDEN' and w.was_ruling is distinct from 'FORBIDDEN'")
                                : Scope.EVERYTHING),
                filter);
    }
}
