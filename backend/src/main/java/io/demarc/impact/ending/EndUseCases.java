package io.demarc.impact.ending;

import static io.demarc.listing.Order.Key.day;
import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.identity.Member;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The use cases that run on a model that has ended or ends within 180 days, or those of one end, the most urgent first. */
@Repository
@Transactional(readOnly = true)
class EndUseCases {

    private static final Listing<Row> USE_CASES = Listing.of(
            Row.class,
            "u",
            "c.use_case_id, u.name, u.owner_id, u.business_unit_id as unit_id, w.name as owner, c.comes_on, c.letter, c.places, c.planned",
            """
            use_case_overview u join (
                select o.use_case_id, min(e.comes_on) as comes_on, count(*) as places,
                       count(*) filter (where %s) as planned,
                       (array_agg(l.letter order by %s, e.comes_on, l.letter))[1] as letter
                %s and not e.not_before and (e.comes_on <= :end_notice and :one_end = '' or cast(e.id as text) = :one_end)
                group by o.use_case_id) c on c.use_case_id = u.use_case_id
            """.formatted(HeldPlan.HOLDS, HeldPlan.HOLDS, EndUses.COUNTS),
            """
            left join named_member w on w.tenant_id = u.tenant_id and w.id = u.owner_id
            """,
            Order.ascending("comes", day("c.comes_on"), id("u.use_case_id")),
            Order.descending("-comes", day("c.comes_on"), id("u.use_case_id")),
            Order.ascending("name", text("u.sort_name"), id("u.use_case_id")),
            Order.descending("-name", text("u.sort_name"), id("u.use_case_id")));

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EndUseCases(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is said for all its places what is to be done. */
    enum Planned {
        YES,
        NO
    }

    /**
     * What the list is narrowed to, as the address has it.
     *
     * @param end an announced end
     */
    record Filter(
            @Nullable Planned planned,
            @Nullable UUID end,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {}

    /**
     * @param owner nobody while it is nobody's
     * @param letter of the place where something is to be said first
     * @param places how many places it has whose models end, and {@code planned} for how many it is said what is done
     */
    record Row(
            UUID useCaseId,
            String name,
            @Nullable UUID ownerId,
            UUID unitId,
            @Nullable String owner,
            LocalDate comesOn,
            String letter,
            long places,
            long planned) {

        public boolean mayPlan(Member me) {
            return EndPlans.mayPlan(ownerId, new BusinessUnitId(unitId), me);
        }
    }

    Slice<Row> slice(Filter filter, Member me) {
        var today = clock.today();
        var parameters = new HashMap<String, Object>(me.visible().parameters());
        parameters.put("today", today);
        parameters.put("end_notice", today.plusDays(Notice.PLAN.days()));
        parameters.put("one_end", filter.end() == null ? "" : filter.end().toString());
        var scope = new Scope(condition(filter.planned()), parameters);
        return USE_CASES.slice(jdbc, scope, filter);
    }

    private static String condition(@Nullable Planned planned) {
        return switch (planned) {
            case YES -> "c.planned = c.places";
            case NO -> "c.planned < c.places";
            case null -> "true";
        };
    }
}
