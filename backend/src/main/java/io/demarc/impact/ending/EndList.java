package io.demarc.impact.ending;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;

import io.demarc.identity.Member;
import io.demarc.listing.JointRows;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.BusinessClock;
import java.time.Instant;
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
            t.id, t.model_id, m.name as model, t.version_name, t.distributor_id, d.name as distributor, t.comes_on,
            t.not_before, t.source, t.stated_at, t.successor_id, coalesce(s.name, t.successor) as successor
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

    /** Of {@link EndShow}, and of all. */
    record Counts(long every, long announced, long soon, long unplanned, long unsucceeded) {

        public long of(EndShow show) {
            return switch (show) {
                case ANNOUNCED -> announced;
                case IN_60_DAYS -> soon;
                case NO_PLAN -> unplanned;
                case NO_SUCCESSOR -> unsucceeded;
            };
        }
    }

    /**
     * What the calendar is narrowed to, as the address has it.
     *
     * @param q a part of the model's name
     */
    record Filter(
            @Nullable String q,
            @Nullable EndWindow within,
            @Nullable EndShow show,
            @Nullable String sort,
            @Nullable String after)
            implements ListFilter {

        private Scope scope(LocalDate today, Member me) {
            return Scope.all(
                    Scope.given(q == null ? null : q.strip(), """
                            t.model_id in (select n.id from model n
                                where n.tenant_id = :tenant and n.search_name like (select search_pattern(:q)))
                            """, "q"),
                    within == null ? Scope.EVERYTHING : within.scope(today),
                    show == null ? Scope.EVERYTHING : show.scope(today, me));
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
            boolean notBefore,
            @Nullable String source,
            @Nullable Instant statedAt,
            @Nullable UUID successorId,
            @Nullable String successor) {

        /** Whether it ends within 60 days, or has ended. */
        public boolean isNear(LocalDate today) {
            return !notBefore && !comesOn.isAfter(today.plusDays(Notice.TEST.days()));
        }

        public EndLine line(LocalDate today) {
            return EndLine.of(comesOn, today);
        }
    }

    Slice<Row> slice(Filter filter, Member me) {
        return ENDS.slice(jdbc, filter.scope(clock.today(), me), filter);
    }

    /** How many of all there are in each part; one row. */
    JointRows<Counts> counts(Member me, LocalDate today) {
        return new JointRows<>(
                """
                select count(*) as every, count(*) filter (where %s) as announced, count(*) filter (where %s) as soon,
                       count(*) filter (where %s) as unplanned, count(*) filter (where %s) as unsucceeded
                from announced_end t where t.tenant_id = :tenant
                """.formatted(
                                EndShow.ANNOUNCED.sql(),
                                EndShow.IN_60_DAYS.sql(),
                                EndShow.NO_PLAN.sql(),
                                EndShow.NO_SUCCESSOR.sql()),
                EndShow.parameters(today, me),
                Counts.class);
    }
}
