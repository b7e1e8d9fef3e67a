package io.demarc.review.queue;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.listing.Count;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews that wait for a decision, due first. */
@Component
class Queue {

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "s",
            """
            s.id as stage, s.review_id as review, s.concern, s.due_on as due, s.name, s.tier, s.subject_kind as kind, s.detail,
            u.name as unit, s.business_unit_id as unit_id, s.owner_id as owner, s.round, s.again,
            (select json_array_length(cast(r.strengthened as json)) from review r
             where r.tenant_id = s.tenant_id and r.id = s.review_id) as strengthened,
            (select json_agg(json_build_object('concern', x.concern, 'role', x.role, 'waiting', x.waiting,
                                               'decided', x.verdict is not null, 'by', d.name, 'excluded', x.excluded)
                             order by x.position)
             from seat x left join named_member d on d.tenant_id = x.tenant_id and d.id = x.decided_by
             where x.tenant_id = s.tenant_id and x.review_id = s.review_id and x.present) as seats
            """,
            "seat s",
            "join business_unit u on u.tenant_id = s.tenant_id and u.id = s.business_unit_id",
            Order.ascending("due", day("s.due_on"), id("s.id")));

    /** The roles are said once more by themselves, for the index. */
    private static final String MY_ROLE =
            "s.role = any(:roles) and (s.role = any(:everywhere) or s.role || ' ' || s.business_unit_id = any(:somewhere))";

    private static final String MINE = MY_ROLE + " and :me <> all (s.excluded) and s.owner_id is distinct from :me";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts of all that waits for the member, and so of what is listed while nothing narrows it */
    Slice<Row> slice(QueueFilter filter, Whose whose, Member me, Counts counts, LocalDate today) {
        var scope = Scope.all(waiting(me), Scope.of(whose.predicate), filter.scope(today));
        return filter.narrows() ? LIST.slice(jdbc, scope, filter) : LIST.slice(jdbc, scope, filter, counts.of(whose));
    }

    /** All that is listed, some rows at a time. */
    Walk<Row> walk(QueueFilter filter, Whose whose, Member me, LocalDate today) {
        return LIST.walk(jdbc, Scope.all(waiting(me), Scope.of(whose.predicate), filter.scope(today)), filter);
    }

    /** What waits for the member, due first. */
    List<Row> mine(Member me, int most) {
        return LIST.first(jdbc, Scope.all(waiting(me), Scope.of(Whose.MINE.predicate)), most);
    }

    /** All counts, and how many of mine are overdue, in one statement. */
    Counts counts(Member me, LocalDate today) {
        var waiting = waiting(me);
        return jdbc.sql("select %s as mine, %s as role, %s as every, %s as asked, %s as overdue"
                        .formatted(
                                counting(waiting, Whose.MINE.predicate),
                                counting(waiting, Whose.ROLE.predicate),
                                counting(waiting, Whose.ALL.predicate),
                                counting(waiting, Whose.ASKED.predicate),
                                counting(waiting, Whose.MINE.predicate + " and s.due_on < :today")))
                .params(waiting.parameters())
                .param("today", today)
                .param("tenant", CurrentOrganization.id().value())
                .query(Counts.class)
                .single();
    }

    private static String counting(Scope waiting, String predicate) {
        return LIST.counting(Scope.all(waiting, Scope.of(predicate)), Slice.BOUND);
    }

    /** Waiting, and visible to the member. Says who they are and which stages are theirs for the conditions on top. */
    private static Scope waiting(Member me) {
        var everywhere = new ArrayList<String>();
        var somewhere = new ArrayList<String>();
        me.grants().forEach((role, grant) -> {
            if (grant.reach().everything()) everywhere.add(role.id());
            grant.reach().units().forEach(unit -> somewhere.add(role + " " + unit));
        });
        return Scope.all(
                Scope.of("s.waiting"),
                me.visible().scope("s"),
                Scope.of("true", "me", me.id().value()),
                Scope.of(
                        "true",
                        "roles",
                        me.grants().keySet().stream().map(Role::id).toArray(String[]::new)),
                Scope.of("true", "everywhere", everywhere.toArray(String[]::new)),
                Scope.of("true", "somewhere", somewhere.toArray(String[]::new)));
    }

    /** Of several seats of one review that the condition finds, the one that is due first stands for it. */
    private static String once(String condition) {
        return condition
                + " and not exists (select from seat e where e.tenant_id = s.tenant_id and e.review_id = s.review_id and e.waiting"
                + " and (e.due_on, e.id) < (s.due_on, s.id) and " + condition.replace("s.", "e.") + ")";
    }

    /** Whose reviews. */
    enum Whose {
        MINE(once(Queue.MINE)),
        ROLE(once(Queue.MY_ROLE)),
        /** Those that the member asked for, and others decide. */
        ASKED("s.first_waiting and s.requested_by = :me"),
        ALL("s.first_waiting");

        private final String predicate;

        Whose(String predicate) {
            this.predicate = predicate;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One review that waits, by the seat that is due first.
     *
     * @param tier null while it is not assessed
     * @param kind of the subject, which draws the detail
     * @param strengthened how many gaps were closed since it was sent
     * @param seats of the present round, as JSON
     */
    record Row(
            UUID stage,
            UUID review,
            String concern,
            LocalDate due,
            String name,
            @Nullable String tier,
            String kind,
            String detail,
            String unit,
            UUID unitId,
            @Nullable UUID owner,
            int round,
            boolean again,
            int strengthened,
            String seats) {

        /** What is new about it, as the end of a message key. */
        public String news() {
            if (round > 1) return "answered";
            return again ? "again" : "first";
        }
    }

    /** Each exact up to {@link Slice#BOUND}. */
    record Counts(long mine, long role, long every, long asked, long overdue) {

        Count of(Whose whose) {
            return new Count(
                    switch (whose) {
                        case MINE -> mine;
                        case ROLE -> role;
                        case ASKED -> asked;
                        case ALL -> every;
                    },
                    Slice.BOUND);
        }
    }
}
