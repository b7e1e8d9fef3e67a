package io.demarc.review.queue;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.listing.Count;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
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

    /** As many as {@link Whose#MINE} lists, and hardly more than the bound: whoever has a role somewhere sees what lies there. */
    static String tally(int bound) {
        return """
                (select count(*) from (select distinct review_id from (
                    select s.review_id from seat s where s.tenant_id = me.tenant_id and s.waiting and %s
                    limit %d * (select greatest(count(distinct role), 1) from granted)) s) counted)""".formatted(
                        Whose.MINE
                                .condition()
                                .replace(":roles", "array(select role from granted)")
                                .replace(":everywhere", "array(select role from granted where parent_id is null)")
                                .replace(":somewhere", "array(select role || ' ' || id from reached)")
                                .replace(":me", "me.id"),
                        bound + 1);
    }

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts of all that waits for the member, and so of what is listed while nothing narrows it */
    Slice<Row> slice(QueueFilter filter, Whose whose, Member me, Counts counts, LocalDate today) {
        var narrowed = Scope.all(Whose.waiting(me), filter.scope(today));
        return LIST.slice(
                jdbc,
                Scope.all(narrowed, whose.once(me)),
                filter,
                filter.narrows() ? count(narrowed, whose, me, Slice.BOUND) : counts.of(whose));
    }

    /** All that is listed, some rows at a time. */
    Walk<Row> walk(QueueFilter filter, Whose whose, Member me, LocalDate today) {
        return LIST.walk(jdbc, Scope.all(Whose.waiting(me), whose.once(me), filter.scope(today)), filter);
    }

    /** What waits for the member, due first. */
    List<Row> mine(Member me, int most) {
        var waiting = Whose.waiting(me);
        var count = count(waiting, Whose.MINE, me, Listing.FEW);
        return count.rows() == 0 ? List.of() : LIST.first(jdbc, Scope.all(waiting, Whose.MINE.once(me)), most, count);
    }

    private Count count(Scope waiting, Whose whose, Member me, int bound) {
        long rows = jdbc.sql("select " + counting(waiting, whose.condition(), me, bound))
                .params(waiting.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .query(Long.class)
                .single();
        return new Count(rows, bound);
    }

    /** All counts, and how many of mine are overdue, in one statement that reads the seats of the member's roles once. */
    Counts counts(Member me, LocalDate today) {
        var waiting = Whose.waiting(me);
        return jdbc.sql("""
                        select r.mine, r.role, r.overdue, %s as every, %s as asked
                        from (select count(*) as role, count(*) filter (where mine) as mine,
                                     count(*) filter (where overdue) as overdue
                              from (select s.review_id, bool_or(s.mine) as mine, bool_or(s.mine and s.due_on < :today) as overdue
                                    from (select s.review_id, s.due_on, %s as mine from seat s
                                          where s.tenant_id = :tenant and (%s) and (%s) limit %d) s
                                    group by s.review_id) counted) r
                        """.formatted(
                                first(waiting, Whose.ALL.condition()),
                                first(waiting, Whose.ASKED.condition()),
                                Whose.FREE,
                                waiting.sql(),
                                Whose.ROLE.condition(),
                                4 * (Slice.BOUND + 1)))
                .params(waiting.parameters())
                .param("today", today)
                .param("tenant", CurrentOrganization.id().value())
                .query(Counts.class)
                .single();
    }

    /** For a condition that finds one seat of a review. */
    private static String first(Scope waiting, String condition) {
        return LIST.counting(Scope.all(waiting, Scope.of(condition)), Slice.BOUND);
    }

    /** Reviews, each once: as many seats are read as that many reviews can have for somebody with so many roles. */
    private static String counting(Scope waiting, String condition, Member me, int bound) {
        return """
                (select count(*) from (select distinct review_id from (
                    select s.review_id from seat s where s.tenant_id = :tenant and (%s) and (%s) limit %d) s) counted)""".formatted(
                waiting.sql(), condition, (bound + 1) * Math.max(1, me.grants().size()));
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
