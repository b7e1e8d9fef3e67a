package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import io.demarc.text.Name;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization. */
@Repository
@Transactional(readOnly = true)
public class Members {

    private record Named(MemberId id, String name) {}

    private static final RecordMapper<Named> NAMED = new RecordMapper<>(Named.class);

    private final JdbcClient jdbc;
    private final PresentMembers present;

    Members(JdbcClient jdbc, PresentMembers present) {
        this.jdbc = jdbc;
        this.present = present;
    }

    /** The person as a member, unless they are none (any more). One statement: it runs before every page. */
    public Optional<Visitor> of(PersonId person) {
        return present.visitor(person);
    }

    public Optional<Member> find(MemberId id) {
        return present.find(id);
    }

    /** From whom a member got that role, or a link to sign in with, since then. */
    public Set<MemberId> empoweredBy(MemberId member, Role role, Instant since) {
        return jdbc
                .sql("""
                        select granted_by from role_grant
                        where tenant_id = :tenant and membership_id = :member and role = :role
                          and granted_at >= :since and granted_by is not null
                        union
                        select issued_by from one_time_link
                        where issued_in = :tenant and membership_id = :member
                          and issued_at >= :since and issued_by is not null
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("member", member.value())
                .param("role", role.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    /** Whose account it is at this moment, also when the membership has ended or not begun. */
    PersonId accountOf(MemberId member) {
        return jdbc.sql("select person_id from membership where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), member.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(NotFound::new);
    }

    /** A name to choose from. */
    public record Choice(UUID id, String name, String email) {}

    /** Of more people than these one is found by what is typed. */
    public static final int CHOICES = 500;

    /** Whom to name as an owner: those who are there: the first {@link #CHOICES} by name, and those of {@code also}. */
    public List<Choice> choices(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select id, name, address from named_member
                             where tenant_id = :tenant and present order by name, id limit :most)
                            union
                            select id, name, address from named_member
                            where tenant_id = :tenant and present and id = any(:also))
                        select id, name, address as email from offered order by name, id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .param("most", CHOICES)
                .query(Choice.class)
                .list();
    }

    /**
     * Who may be meant: the member that was chosen, if they are among them; else all whose name contains that, or whose
     * address it is, the first 10 by name. Only those who are there.
     */
    public List<Choice> like(String typed, @Nullable UUID chosen) {
        if (typed.isBlank() && chosen == null) return List.of();
        var found = jdbc.sql("""
                        select id, name, address as email from named_member
                        where tenant_id = :tenant and present
                          and (id = cast(:chosen as uuid) or cast(:chosen as uuid) is null and (search_name like search_pattern(:typed)
                               or lower(cast(address as text)) = lower(:typed)))
                        order by name, id limit 10
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("chosen", chosen == null ? null : chosen.toString())
                .param("typed", typed)
                .query(Choice.class)
                .list();
        var wanted = Name.of(typed).map(Name::key);
        var exact = found.stream()
                .filter(it -> Name.of(it.name()).map(Name::key).equals(wanted))
                .toList();
        return exact.size() == 1 ? exact : found;
    }

    /** Somebody who has a role. */
    public record Holder(String role, UUID id, String name) {}

    /** Who has which role in a business unit or above it, but for the role of anybody: the first 200 by role and name. */
    public List<Holder> holders(BusinessUnitId unit) {
        return jdbc.sql("""
                        with recursive up as (
                            select id, parent_id from business_unit where tenant_id = :tenant and id = :unit
                            union
                            select u.id, u.parent_id from business_unit u join up on u.id = up.parent_id
                            where u.tenant_id = :tenant)
                        select distinct g.role, m.id, m.name from role_grant g
                        join up on up.id = g.business_unit_id
                        join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                        where g.tenant_id = :tenant and g.role <> :anybody
                        order by g.role, m.name, m.id limit 200
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", unit.value())
                .param("anybody", Role.MEMBER.id())
                .query(Holder.class)
                .list();
    }

    /** The names of members, those who left and those who were only invited as well; ids that are no members' are not in it. */
    public Map<MemberId, String> names(Collection<MemberId> members) {
        return PageMemo.each(Named.class, members, this::named);
    }

    private Map<MemberId, String> named(Collection<MemberId> members) {
        return jdbc
                .sql("""
                        select id, name from named_member where tenant_id = :tenant and id = any(:members)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(NAMED)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** The names that a page has read already are not read again. */
    public static void remember(Map<MemberId, String> known) {
        PageMemo.each(Named.class, known.keySet(), _ -> known);
    }

    /** The names of those of them who are there. */
    public Map<MemberId, String> present(Collection<MemberId> members) {
        if (members.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select id, name from named_member
                        where tenant_id = :tenant and present and id = any(:members)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(NAMED)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
