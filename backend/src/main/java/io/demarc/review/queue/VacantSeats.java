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

    private static final int MOST = 10;
    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private static final String VACANT = """
            with recursive above as (
                select id as unit, id, parent_id from business_unit where tenant_id = :tenant
                union all
                select a.unit, u.id, u.parent_id from business_unit u join above a on u.id = a.parent_id
                where u.tenant_id = :tenant
            ), asked as (
                select * from seat where tenant_id = :tenant and waiting and (:everybody or requested_by = :visible_member)
                order by due_on, id limit :looked
            ), held as (
                select distinct g.role, a.unit, g.membership_id as member from role_grant g
                join above a on a.id = g.business_unit_id
                join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                where g.tenant_id = :tenant and g.role in (select role from asked)
            )
            select s.review_id as review, s.name, s.concern, s.due_on as due,
                   exists (select from held h where h.role = s.role and h.unit = s.business_unit_id) as held
            from asked s where %s and not exists (
                select from held h where h.role = s.role and h.unit = s.business_unit_id
                and h.member <> all(s.excluded) and h.member is distinct from s.owner_id and h.member is distinct from :leaving)
            %s
            order by s.due_on, s.id limit :most
            """;

    /** They could decide it now. */
    private static final String ONLY_THEIRS = """
            and exists (select from held h where h.role = s.role and h.unit = s.business_unit_id and h.member = :leaving
                        and h.member <> all(s.excluded) and h.member is distinct from s.owner_id)""";

    private final JdbcClient jdbc;

    VacantSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID review, String name, String concern, LocalDate due, boolean held) {}

    @Override
    public List<Item> waitingFor(Member me) {
        boolean manages = me.may(Capability.MANAGE_PEOPLE);
        boolean everybody = manages || me.where(Capability.EDIT_USE_CASES).everything();
        return jdbc
                .sql(VACANT.formatted(Visible.in("s"), ""))
                .param("tenant", CurrentOrganization.id().value())
                .param("everybody", everybody)
                .param("looked", LOOKED_AT)
                .param("leaving", new UUID(0, 0))
                .param("most", MOST)
                .params(me.visible().parameters())
                .query(ROW)
                .list()
                .stream()
                .map(row -> new Item(
                        "person-off",
                        Words.of("review.work.vacant", Words.of("concern." + row.concern()), row.name()),
                        Words.of(row.held() ? "next.fill-seat.else" : "next.fill-seat.held"),
                        manages ? "/settings" : "/reviews/" + row.review(),
                        row.due()))
                .toList();
    }

    @Override
    public List<Words> leavesBehind(MemberId member) {
        return jdbc
                .sql(VACANT.formatted("true", ONLY_THEIRS))
                .param("tenant", CurrentOrganization.id().value())
                .param("everybody", true)
                .param("visible_member", member.value())
                .param("looked", LOOKED_AT)
                .param("leaving", member.value())
                .param("most", MOST)
                .query(ROW)
                .list()
                .stream()
                .map(row -> Words.of("review.leaving", Words.of("concern." + row.concern()), row.name()))
                .toList();
    }
}
