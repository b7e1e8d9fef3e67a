package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is there to act in a role: those who came and have not left, by name. */
@Repository
@Transactional(readOnly = true)
public class Holders {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private static final RecordMapper<Post> POST = new RecordMapper<>(Post.class);

    private final JdbcClient jdbc;
    private final Roles roles;

    Holders(JdbcClient jdbc, Roles roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    private record Row(String role, MemberId id, String name, boolean everywhere, List<String> empoweredBy) {}

    /** @param empoweredBy who gave them the role, or a link to sign in with, since then */
    public record Holder(MemberId id, String name, Set<MemberId> empoweredBy) {}

    /**
     * Who holds what.
     *
     * @param byRole the first 500 of all roles together
     * @param managers the names of those who can give roles to people
     * @param names of those who were asked about, whoever they are
     */
    public record Roster(Map<Role, List<Holder>> byRole, List<String> managers, Map<MemberId, String> names) {

        public List<Holder> of(Role role) {
            return byRole.getOrDefault(role, List.of());
        }
    }

    /**
     * In one statement.
     *
     * @param unit a grant there or above it counts
     * @param since see {@link Holder}
     * @param also whose names are asked for, too
     */
    public Roster in(BusinessUnitId unit, Collection<Role> asked, Instant since, Collection<MemberId> also) {
        var managing = roles.all().stream()
                .filter(role -> roles.allowedBy(role).contains(Capability.MANAGE_PEOPLE))
                .map(Role::id)
                .toList();
        var rows = rows(unit, Stream.concat(asked.stream().map(Role::id), managing.stream()), since, also);
        Members.remember(rows.stream().collect(Collectors.toMap(Row::id, Row::name, (name, same) -> name)));
        return new Roster(
                rows.stream()
                        .filter(row -> !row.role().isEmpty())
                        .collect(Collectors.groupingBy(
                                row -> new Role(row.role()), Collectors.mapping(Holders::holder, Collectors.toList()))),
                rows.stream()
                        .filter(row -> row.everywhere() && managing.contains(row.role()))
                        .map(Row::name)
                        .distinct()
                        .toList(),
                rows.stream().filter(row -> row.role().isEmpty()).collect(Collectors.toMap(Row::id, Row::name)));
    }

    /** Who holds which role where, for lists: of each the first 20 by name. */
    public record Post(String role, UUID unit, List<Person> people) {}

    public record Person(UUID id, String name) {

        public static Person of(String text) {
            return new Person(UUID.fromString(text.substring(0, 36)), text.substring(36));
        }
    }

    /** For many units at once, in one statement. */
    public List<Post> posts(Collection<UUID> units, Collection<String> asked) {
        return jdbc.sql("""
                        with recursive above as (
                            select id as unit, id, parent_id from business_unit where tenant_id = :tenant and id = any(:units)
                            union all
                            select a.unit, u.id, u.parent_id from business_unit u join above a on u.id = a.parent_id
                            where u.tenant_id = :tenant
                        ), held as (
                            select distinct g.role, a.unit, m.name, m.id from role_grant g
                            join above a on a.id = g.business_unit_id
                            join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                            where g.tenant_id = :tenant and g.role = any(:roles)
                        ), ranked as (
                            select *, row_number() over (partition by role, unit order by name, id) as rank from held
                        )
                        select role, unit, array_agg(id || name order by rank) as people from ranked where rank <= 20
                        group by role, unit
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("units", units.toArray(UUID[]::new))
                .param("roles", asked.toArray(String[]::new))
                .query(POST)
                .list();
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

    private static Holder holder(Row row) {
        return new Holder(
                row.id(),
                row.name(),
                row.empoweredBy().stream()
                        .map(id -> new MemberId(UUID.fromString(id)))
                        .collect(Collectors.toSet()));
    }

    private List<Row> rows(BusinessUnitId unit, Stream<String> asked, Instant since, Collection<MemberId> also) {
        return jdbc.sql("""
                        with recursive above as (
                            select id, parent_id from business_unit where tenant_id = :tenant and id = :unit
                            union all
                            select u.id, u.parent_id from business_unit u join above a on u.id = a.parent_id
                            where u.tenant_id = :tenant
                        )
                        (select g.role, m.id, m.name, bool_or(a.parent_id is null) as everywhere,
                               array(select cast(x.granted_by as text) from role_grant x
                                     where x.tenant_id = :tenant and x.membership_id = m.id and x.role = g.role
                                       and x.granted_at >= :since and x.granted_by is not null
                                     union
                                     select cast(l.issued_by as text) from one_time_link l
                                     where l.issued_in = :tenant and l.membership_id = m.id
                                       and l.issued_at >= :since and l.issued_by is not null) as empowered_by
                        from role_grant g
                        join above a on a.id = g.business_unit_id
                        join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                        where g.tenant_id = :tenant and g.role = any(:roles)
                        group by g.role, m.id, m.name order by m.name, m.id, g.role limit 500)
                        union all
                        select '', n.id, n.name, false, '{}' from named_member n
                        where n.tenant_id = :tenant and n.id = any(:also)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", unit.value())
                .param("roles", asked.distinct().toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("also", also.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(ROW)
                .list();
    }
}
