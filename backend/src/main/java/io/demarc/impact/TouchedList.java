package io.demarc.impact;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.kernel.Capability;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases that an event touched, of those that the member may see, by name. */
@Repository
@Transactional(readOnly = true)
class TouchedList {

    private static final Listing<Row> TOUCHED = Listing.of(
            Row.class,
            "t",
            """
            t.use_case_id, o.name, u.name as unit, o.tier, o.standing, o.owner_id, w.name as owner, t.reaction, t.places, t.lifted,
            t.done_at, t.done_note, d.name as done_by
            """,
            "touched_use_case t join use_case_overview o on o.tenant_id = t.tenant_id and o.use_case_id = t.use_case_id",
            """
            join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
            left join named_member w on w.tenant_id = o.tenant_id and w.id = o.owner_id
            left join named_member d on d.tenant_id = t.tenant_id and d.id = t.done_by
            """,
            Order.ascending("name", text("o.sort_name"), id("t.id")),
            Order.descending("-name", text("o.sort_name"), id("t.id")));

    private final JdbcClient jdbc;

    TouchedList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param useCase the one that somebody says is done */
    record Filter(
            @Nullable UUID useCase,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {}

    record Row(
            UUID useCaseId,
            String name,
            String unit,
            @Nullable String tier,
            String standing,
            @Nullable UUID ownerId,
            @Nullable String owner,
            Reaction reaction,
            String places,
            boolean lifted,
            @Nullable Instant doneAt,
            @Nullable String doneNote,
            @Nullable String doneBy) {

        /** Whether the member may say that it is done. */
        public boolean mayComplete(Member me) {
            return doneAt == null && !lifted && (me.id().value().equals(ownerId) || me.may(Capability.EDIT_VENDORS));
        }
    }

    Slice<Row> slice(OccurrenceId occurrence, Filter filter, Member me) {
        return TOUCHED.slice(
                jdbc,
                Scope.all(
                        Scope.of("t.occurrence_id = :occurrence", "occurrence", occurrence.value()),
                        me.visible().scope("o")),
                filter);
    }

    /**
     * How many are done with, and how many the member may not see.
     *
     * @param all that it was spread to
     */
    record Sums(long all, long done, long hidden) {}

    Sums sums(OccurrenceId occurrence, Member me) {
        return jdbc.sql("""
                        select count(*) as all, count(t.done_at) as done, count(*) filter (where not %s) as hidden
                        from touched_use_case t
                        join use_case_overview o on o.tenant_id = t.tenant_id and o.use_case_id = t.use_case_id
                        where t.tenant_id = :tenant and t.occurrence_id = :occurrence
                        """.formatted(Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("occurrence", occurrence.value())
                .params(me.visible().parameters())
                .query(Sums.class)
                .single();
    }
}
