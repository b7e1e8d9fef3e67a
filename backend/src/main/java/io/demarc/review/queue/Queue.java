package io.demarc.review.queue;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
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
            s.id as stage, r.id as review, s.concern, s.due_on as due, o.name, o.tier, o.mode, o.open_cells, o.outline,
            u.name as unit, d.number as round,
            exists (select from approval a where a.tenant_id = r.tenant_id and a.subject_id = r.subject_id
                    and a.subject_kind = r.subject_kind) as again,
            array(select x.concern || ':' || case when x.standing_decision_id is not null or c.id is not null
                                                  then 'yes' else 'no' end
                  from review_stage x left join decision c on c.tenant_id = x.tenant_id and c.stage_id = x.id
                  where x.tenant_id = s.tenant_id and x.round_id = d.id and x.id <> s.id
                  order by x.position) as others
            """,
            """
            review_stage s
            join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
            join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
            join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id
            """,
            "join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id",
            Order.ascending("due", day("s.due_on"), id("s.id")));

    // A row is an open stage of the present round. While changes are asked for, nobody is kept waiting.
    private static final Scope WAITING = Scope.of("""
            r.subject_kind = 'use-case' and r.ended_at is null and s.opened_at is not null
            and d.number = (select max(l.number) from review_round l where l.tenant_id = d.tenant_id and l.review_id = r.id)
            and not exists (select from decision c where c.tenant_id = s.tenant_id and c.round_id = d.id
                            and (c.stage_id = s.id or c.verdict = 'ASK_FOR_CHANGES'))
            """);

    private static final String MY_ROLE =
            "(s.role = any(:everywhere) or s.role || ' ' || o.business_unit_id = any(:somewhere))";
    private static final String MINE = MY_ROLE + " and not jsonb_exists(cast(s.excluded as jsonb), cast(:me as text))";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Row> slice(Filter filter, Member me) {
        return LIST.slice(jdbc, Scope.all(waiting(me), Scope.of(filter.whose().predicate)), filter);
    }

    /** What waits for the member, due first. */
    List<Row> mine(Member me, int most) {
        return LIST.first(jdbc, Scope.all(waiting(me), Scope.of(MINE)), most);
    }

    /** All three counts, and how many of mine are overdue, in one statement. */
    Counts counts(Member me, LocalDate today) {
        return LIST.figures(
                jdbc,
                Counts.class,
                """
                count(*) filter (where %1$s) as mine, count(*) filter (where %2$s) as role, count(*) as every,
                count(*) filter (where %1$s and s.due_on < :today) as overdue
                """.formatted(MINE, MY_ROLE),
                Scope.all(waiting(me), Scope.of("true", "today", today)));
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
                WAITING,
                me.visible().scope("o"),
                Scope.of("true", "me", me.id().value()),
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

    /** Whose stages are listed, as it stands in the address: {@code mine} unless another is named. */
    record Filter(@Nullable String scope, @Nullable String after) implements ListFilter {

        public Whose whose() {
            return Arrays.stream(Whose.values())
                    .filter(whose -> whose.key().equals(scope))
                    .findFirst()
                    .orElse(Whose.MINE);
        }
    }

    /** One stage that waits. Null is not known: no mode stated, no boundary yet. */
    record Row(
            UUID stage,
            UUID review,
            String concern,
            LocalDate due,
            String name,
            @Nullable String tier,
            @Nullable String mode,
            @Nullable Integer openCells,
            @Nullable Outline outline,
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

    record Counts(int mine, int role, int every, int overdue) {}
}
