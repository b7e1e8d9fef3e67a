package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom to name for something of a business unit: by name, or by a role. */
@Repository
@Transactional(readOnly = true)
public class Nameable {

    private final JdbcClient jdbc;

    Nameable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param people those who are there: the first 500 by name, and those who were asked for beside
     * @param holders who has which role in the unit or above it, but for the role of anybody: the first 200 by role and name
     */
    public record Offered(List<Members.Choice> people, List<Members.Holder> holders) {

        public static final Offered NOBODY = new Offered(List.of(), List.of());
    }

    private record Row(
            @Nullable String role,
            UUID id,
            String name,
            @Nullable String address) {}

    /** Both in one statement. */
    public Offered in(BusinessUnitId unit, Collection<UUID> also) {
        var people = new ArrayList<Members.Choice>();
        var holders = new ArrayList<Members.Holder>();
        jdbc.sql("""
                        with recursive up as (
                            select id, parent_id from business_unit where tenant_id = :tenant and id = :unit
                            union
                            select u.id, u.parent_id from business_unit u join up on u.id = up.parent_id
                            where u.tenant_id = :tenant
                        ), offered as (
                            (select id, name, address from named_member
                             where tenant_id = :tenant and present order by name, id limit 500)
                            union
                            select id, name, address from named_member
                            where tenant_id = :tenant and present and id = any(:also)
                        ), holding as (
                            select distinct g.role, m.id, m.name from role_grant g
                            join up on up.id = g.business_unit_id
                            join named_member m on m.tenant_id = g.tenant_id and m.id = g.membership_id and m.present
                            where g.tenant_id = :tenant and g.role <> :anybody
                            order by g.role, m.name, m.id limit 200)
                        select null as role, id, name, address from offered
                        union all
                        select role, id, name, null from holding
                        order by role nulls first, name, id
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("unit", unit.value())
                .param("also", also.toArray(UUID[]::new))
                .param("anybody", Role.MEMBER.id())
                .query(Row.class)
                .list()
                .forEach(row -> {
                    if (row.role() != null) holders.add(new Members.Holder(row.role(), row.id(), row.name()));
                    else
                        people.add(
                                new Members.Choice(row.id(), row.name(), row.address() == null ? "" : row.address()));
                });
        Members.remember(people.stream().collect(Collectors.toMap(it -> new MemberId(it.id()), Members.Choice::name)));
        return new Offered(people, holders);
    }
}
