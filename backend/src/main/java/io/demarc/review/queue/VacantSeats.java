package io.demarc.review.queue;

import io.demarc.identity.Leaving;
import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seats that wait and that nobody may decide: said to whoever asked for the review, to those who may edit everything, and to
 * those who can give somebody the role; and, before a membership ends, which seats would become so.
 */
@Component
class VacantSeats implements WorkItems, Leaving {

    /** Of the seats that wait those that are due first are looked at: enough to act on, and as quick however many there are. */
    private static final int LOOKED_AT = 2_000;

    /** Of those that would become so when somebody leaves. */
    private static final int MOST_LEFT = 10;

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    /**
     * Those who hold a role somewhere are joined to the seats below it by a hash, as only a full join always is: what the planner
     * expects of so many conditions is far too little.
     */
    private static final String VACANT = """
            with recursive above as (
                select id as unit, id, parent_id from business_unit where tenant_id = :tenant
                union all
                select a.unit, u.id, u.parent_id from business_unit u join above a on u.id = a.parent_id
                where u.tenant_id = :tenant
            ), asked as (
                select id, business_unit_id, owner_id, role, excluded from seat
                where tenant_id = :tenant and present and verdict is null and (:everybody or requested_by = :visible_member)
                order by due_on, id limit :looked
            ), granted as (
                select g.role, g.business_unit_id, array_agg(distinct g.membership_id) as members from role_grant g
                join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                where g.tenant_id = :tenant
                group by g.role, g.business_unit_id
            ), held as (
                select a.unit, g.role, g.members from above a join granted g on g.business_unit_id = a.id
            ), vacant as materialized (
                select s.id, count(h.role) > 0 as held
                from asked s full join held h on h.unit = s.business_unit_id and h.role = s.role
                where coalesce(s.id = s.id, false)
                group by s.id, s.excluded, s.owner_id
                having bool_and(coalesce(h.members <@ (s.excluded || s.owner_id || cast(:leaving as uuid)), true)) %s
            )
            select s.review_id as review, s.name, s.concern, s.due_on as due, v.held
            from vacant v join seat s on s.tenant_id = :tenant and s.id = v.id
            where %s
            order by s.due_on, s.id limit :most
            """;

    /** They could decide it now. */
    private static final String ONLY_THEIRS =
            "and bool_or(:leaving = any(h.members)) and :leaving <> all(s.excluded) and :leaving is distinct from s.owner_id";

    private final JdbcClient jdbc;

    VacantSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due null before its turn */
    private record Row(
            UUID review,
            String name,
            String concern,
            @Nullable LocalDate due,
            boolean held) {}

    @Override
    public List<Item> waitingFor(Member me) {
        boolean manages = me.may(Capability.MANAGE_PEOPLE);
        boolean everybody = manages || me.where(Capability.EDIT_USE_CASES).everything();
        return jdbc
                .sql(VACANT.formatted("", Visible.in("s")))
                .param("tenant", CurrentOrganization.id().value())
                .param("everybody", everybody)
                .param("looked", LOOKED_AT)
                .param("leaving", new UUID(0, 0))
                .param("most", READ)
                .params(me.visible().parameters())
                .query(ROW)
                .list()
                .stream()
                .map(row -> new Item(
                        "person-off",
                        Words.of("review.work.vacant", Words.of("concern." + row.concern()), row.name()),
                        Words.of(row.held() ? "next.fill-seat.else" : "next.fill-seat.held"),
                        manages ? "/settings" : "/reviews/" + row.review(),
                        row.due(),
                        manages ? "next.name-somebody" : "panel.see"))
                .toList();
    }

    @Override
    public List<Words> leavesBehind(MemberId member) {
        return jdbc
                .sql(VACANT.formatted(ONLY_THEIRS, "true"))
                .param("tenant", CurrentOrganization.id().value())
                .param("everybody", true)
                .param("visible_member", member.value())
                .param("looked", LOOKED_AT)
                .param("leaving", member.value())
                .param("most", MOST_LEFT)
                .query(ROW)
                .list()
                .stream()
                .map(row -> Words.of("review.leaving", Words.of("concern." + row.concern()), row.name()))
                .toList();
    }
}
