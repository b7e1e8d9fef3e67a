package io.demarc.identity;

import io.demarc.identity.Member.Grant;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import io.demarc.text.Name;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization. */
@Repository
@Transactional(readOnly = true)
public class Members {

    /**
     * @param everywhere roles
     * @param somewhere a role and a business unit each
     * @param tallies in the order of their beans; none where nobody asked for them
     */
    private record Row(
            MemberId id,
            PersonId personId,
            String name,
            String email,
            ZoneId zone,
            @Nullable String theme,
            List<String> everywhere,
            List<String> somewhere,
            List<Integer> tallies) {}

    private record Named(MemberId id, String name) {}

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);
    private static final RecordMapper<Named> NAMED = new RecordMapper<>(Named.class);

    private final JdbcClient jdbc;
    private final Roles roles;
    private final List<Tally> tallies;

    Members(JdbcClient jdbc, Roles roles, ObjectProvider<Tally> tallies) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.tallies = tallies.orderedStream().toList();
    }

    /** The person as a member, unless they are none (any more). One statement: it runs before every page. */
    public Optional<Visitor> of(PersonId person) {
        return row("m.person_id = ?", person.value(), tallies).map(row -> new Visitor(member(row), waiting(row)));
    }

    public Optional<Member> find(MemberId id) {
        return row("m.id = ?", id.value(), List.of()).map(this::member);
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

    /** The names of those who are there and hold that role, anywhere; the first 3. */
    public List<String> holding(Role role) {
        return jdbc.sql("""
                        select name from named_member m
                        where tenant_id = :tenant and present and exists (
                            select from role_grant g
                            where g.tenant_id = m.tenant_id and g.membership_id = m.id and g.role = :role)
                        order by name, id limit 3
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("role", role.id())
                .query(String.class)
                .list();
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
    static void remember(Collection<Choice> people) {
        var known = people.stream().collect(Collectors.toMap(it -> new MemberId(it.id()), Choice::name));
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

    private Optional<Row> row(String which, UUID id, List<Tally> counted) {
        return jdbc.sql("""
                        with recursive me as (
                            select m.tenant_id, m.id, m.person_id, m.name, m.address from named_member m
                            where m.tenant_id = ? and m.present and %s
                        ), granted as (
                            select g.role, u.id, u.parent_id from role_grant g
                            join me on me.tenant_id = g.tenant_id and me.id = g.membership_id
                            join business_unit u on u.tenant_id = g.tenant_id and u.id = g.business_unit_id
                        ), reached as (
                            select role, id from granted
                            where role not in (select role from granted where parent_id is null)
                            union
                            select reached.role, u.id from business_unit u join reached on u.parent_id = reached.id
                            where u.tenant_id = (select tenant_id from me)
                        )
                        select me.id, me.person_id, me.name, me.address as email, p.zone, p.theme,
                               array(select distinct role from granted where parent_id is null) as everywhere,
                               array(select role || ' ' || id from reached) as somewhere,
                               cast(array[%s] as int[]) as tallies
                        from me join person p on p.id = me.person_id
                        """.formatted(which, counted.stream().map(Tally::sql).collect(Collectors.joining(", "))))
                .params(CurrentOrganization.id().value(), id)
                .query(ROW)
                .optional();
    }

    private Member member(Row row) {
        return new Member(
                row.id(),
                CurrentOrganization.id(),
                row.personId(),
                row.name(),
                row.email(),
                row.zone(),
                row.theme(),
                grants(row));
    }

    private Map<String, Integer> waiting(Row row) {
        var waiting = new HashMap<String, Integer>();
        for (int at = 0; at < tallies.size(); at++)
            if (row.tallies().get(at) > 0)
                waiting.put(tallies.get(at).place(), row.tallies().get(at));
        return waiting;
    }

    /** In the order in which roles are shown; one that is not there any more is none. */
    private Map<Role, Grant> grants(Row row) {
        var units = new HashMap<String, Set<UUID>>();
        for (String granted : row.somewhere()) {
            var pair = granted.split(" ");
            units.computeIfAbsent(pair[0], role -> new HashSet<>()).add(UUID.fromString(pair[1]));
        }
        var grants = new LinkedHashMap<Role, Grant>();
        for (Role role : roles.all()) {
            boolean everything = row.everywhere().contains(role.id());
            Set<UUID> reached = everything ? Set.of() : units.getOrDefault(role.id(), Set.of());
            if (everything || !reached.isEmpty())
                grants.put(role, new Grant(new Visible(everything, reached, row.id()), roles.allowedBy(role)));
        }
        return grants;
    }
}
