package io.demarc.identity;

import io.demarc.identity.Member.Grant;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.PersonId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.ZoneId;
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

/** Members who are there, each with what their roles allow them where, in one statement. */
@Repository
class PresentMembers {

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

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;
    private final Roles roles;
    private final List<Tally> tallies;

    PresentMembers(JdbcClient jdbc, Roles roles, ObjectProvider<Tally> tallies) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.tallies = tallies.orderedStream().toList();
    }

    /** Somebody who looks at a page, with how much waits for them at which place. */
    Optional<Visitor> visitor(PersonId person) {
        return row("m.person_id = ?", person.value(), tallies).map(row -> new Visitor(member(row), waiting(row)));
    }

    Optional<Member> find(MemberId id) {
        return row("m.id = ?", id.value(), List.of()).map(this::member);
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
