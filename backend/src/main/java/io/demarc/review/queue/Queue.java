package io.demarc.review.queue;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.listing.Count;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages that wait for a decision, due first. */
@Component
class Queue {

    private static final Listing<Row> LIST = Listing.of(
            Row.class,
            "s",
            """
            s.id as stage, s.review_id as review, s.concern, s.due_on as due, s.name, s.tier, s.subject_kind as kind, s.detail,
            u.name as unit, s.round, s.again,
            array(select x.concern || ':' || case when x.verdict is null then 'no' else 'yes' end from seat x
                  where x.tenant_id = s.tenant_id and x.review_id = s.review_id and x.round = s.round and x.id <> s.id
                  order by x.position) as others
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

    /** @param counts of all that waits for the member, and so of what is listed */
    Slice<Row> slice(Filter filter, Member me, Counts counts) {
        return LIST.slice(
                jdbc, Scope.all(waiting(me), Scope.of(filter.whose().predicate)), filter, counts.of(filter.whose()));
    }

    /** What waits for the member, due first. */
    List<Row> mine(Member me, int most) {
        return LIST.first(jdbc, Scope.all(waiting(me), Scope.of(MINE)), most);
    }

    /** All three counts, and how many of mine are overdue, in one statement. */
    Counts counts(Member me, LocalDate today) {
        var waiting = waiting(me);
        return jdbc.sql("select %s as mine, %s as role, %s as every, %s as overdue"
                        .formatted(
                                counting(waiting, MINE),
                                counting(waiting, MY_ROLE),
                                counting(waiting, "true"),
                                counting(waiting, MINE + " and s.due_on < :today")))
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

    /** Whose stages. */
    enum Whose {
        MINE(Queue.MINE),
        ROLE(Queue.MY_ROLE),
        ALL("true");

        private final String predicate;

        Whose(String predicate) {
            this.predicate = predicate;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose stages are listed, as the address has it: {@code mine} unless another is named. */
    record Filter(@Nullable String scope, @Nullable String after) implements ListFilter {

        public Whose whose() {
            return Arrays.stream(Whose.values())
                    .filter(whose -> whose.key().equals(scope))
                    .findFirst()
                    .orElse(Whose.MINE);
        }
    }

    /**
     * One stage that waits.
     *
     * @param tier null while it is not assessed
     * @param kind of the subject, which draws the detail
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
            int round,
            boolean again,
            List<Other> others) {

        /** What is new about it, as the end of a message key. */
        public String news() {
            if (round > 1) return "answered";
            return again ? "again" : "first";
        }
    }

    record Other(String concern, boolean decided) {

        public static Other of(String text) {
            return new Other(text.substring(0, text.indexOf(':')), text.endsWith(":yes"));
        }
    }

    /** Each exact up to {@link Slice#BOUND}. */
    record Counts(long mine, long role, long every, long overdue) {

        public Count of(Whose whose) {
            return new Count(
                    switch (whose) {
                        case MINE -> mine;
                        case ROLE -> role;
                        case ALL -> every;
                    },
                    Slice.BOUND);
        }
    }
}
