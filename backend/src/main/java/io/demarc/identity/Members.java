package io.demarc.identity;

import io.demarc.identity.Member.Grant;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization. */
@Repository
@Transactional(readOnly = true)
public class Members {

    private final JdbcClient jdbc;
    private final Roles roles;

    Members(JdbcClient jdbc, Roles roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    /** The person as a member, unless they are none (any more). One statement: it runs before every page. */
    public Optional<Member> of(PersonId person) {
        return member("m.person_id = ?", person.value());
    }

    public Optional<Member> find(MemberId id) {
        return member("m.id = ?", id.value());
    }

    /** From whom a member got that role, or a link to sign in with, since then. */
    public Set<MemberId> empoweredBy(MemberId member, Role role, Instant since) {
        return jdbc
                .sql("""
                        select granted_by from role_grant
                        where tenant_id = :tenant and membership_id = :member and role = :role
                          and granted_at >= :since and granted_by is not null
                        union
                        select l.issued_by from one_time_link l
                        join membership m on m.tenant_id = :tenant and m.id = :member and m.person_id = l.person_id
                        where l.issued_in = :tenant and l.issued_at >= :since and l.issued_by is not null
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("member", member.value())
                .param("role", role.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    /** A name to choose from. */
    public record Choice(UUID id, String name, String email) {}

    /** Whom to name as an owner: the first 500 by name, and those of {@code also} who are members still. */
    public List<Choice> choices(Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select m.id, p.name, p.email from membership m join person p on p.id = m.person_id
                             where m.tenant_id = :tenant and m.left_at is null order by p.name, p.id limit 500)
                            union
                            select m.id, p.name, p.email from membership m join person p on p.id = m.person_id
                            where m.tenant_id = :tenant and m.left_at is null and m.id = any(:also))
                        select id, name, email from offered order by name, id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("also", also.toArray(UUID[]::new))
                .query(Choice.class)
                .list();
    }

    /** The names of members, those who left as well; ids that are no members' are not in it. */
    public Map<MemberId, String> names(Collection<MemberId> members) {
        if (members.isEmpty()) return Map.of();
        var names = new HashMap<MemberId, String>();
        jdbc.sql("""
                        select m.id, p.name from membership m join person p on p.id = m.person_id
                        where m.tenant_id = :tenant and m.id = any(:members)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(row -> {
                    names.put(new MemberId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private Optional<Member> member(String which, UUID id) {
        return jdbc.sql("""
                        with recursive me as (
                            select m.tenant_id, m.id, m.person_id from membership m
                            where m.tenant_id = ? and m.left_at is null and %s
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
                        select me.id, me.person_id, p.name, p.email, p.zone, p.theme,
                               array(select distinct role from granted where parent_id is null) as everywhere,
                               array(select role || ' ' || id from reached) as somewhere
                        from me join person p on p.id = me.person_id
                        """.formatted(which))
                .params(CurrentOrganization.id().value(), id)
                .query((row, number) -> member(row, CurrentOrganization.id()))
                .optional();
    }

    private Member member(ResultSet row, OrganizationId organization) throws SQLException {
        var id = new MemberId(row.getObject("id", UUID.class));
        return new Member(
                id,
                organization,
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                row.getString("theme"),
                grants(id, texts(row.getArray("everywhere")), texts(row.getArray("somewhere"))));
    }

    /**
     * In the order in which roles are shown; one that is not there any more is none.
     *
     * @param somewhere a role and a business unit each
     */
    private Map<Role, Grant> grants(MemberId member, String[] everywhere, String[] somewhere) {
        var units = new HashMap<String, Set<UUID>>();
        for (String granted : somewhere) {
            var pair = granted.split(" ");
            units.computeIfAbsent(pair[0], role -> new HashSet<>()).add(UUID.fromString(pair[1]));
        }
        var grants = new LinkedHashMap<Role, Grant>();
        for (Role role : roles.all()) {
            boolean everything = List.of(everywhere).contains(role.id());
            Set<UUID> reached = everything ? Set.of() : units.getOrDefault(role.id(), Set.of());
            if (everything || !reached.isEmpty())
                grants.put(role, new Grant(new Visible(everything, reached, member), roles.allowedBy(role)));
        }
        return grants;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
