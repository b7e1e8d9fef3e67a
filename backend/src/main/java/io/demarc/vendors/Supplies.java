package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.PageMemo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offerings as others name them and choose among them, and vendors as others call them. */
@Repository
@Transactional(readOnly = true)
public class Supplies {

    private static final String PARTIES = """
            select t.id, t.name, t.kind, v.id as vendor, v.name as vendor_name, v.roles, o.id as operator,
                   o.name as operator_name, h.id as hosting, h.name as hosting_name
            from offering t
            join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
            left join vendor o on o.tenant_id = t.tenant_id and o.id = t.operator_id
            left join vendor h on h.tenant_id = t.tenant_id and h.id = t.hosting_id
            where t.tenant_id = :tenant and t.id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final VendorRepository vendors;

    Supplies(JdbcClient jdbc, VendorRepository vendors) {
        this.jdbc = jdbc;
        this.vendors = vendors;
    }

    /** By their ids, in one statement. */
    public Map<UUID, OfferingParties> of(Collection<UUID> ids) {
        var found = new HashMap<UUID, OfferingParties>();
        if (!ids.isEmpty()) found.putAll(PageMemo.each(OfferingParties.class, ids, this::read));
        return found;
    }

    private Map<UUID, OfferingParties> read(Collection<UUID> ids) {
        return jdbc
                .sql(PARTIES)
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(OfferingParties.class)
                .list()
                .stream()
                .collect(toMap(OfferingParties::id, Function.identity()));
    }

    /** Who is or was called so, by the keys of the names; those who are not in the directory are left out. */
    public Map<String, UUID> called(Collection<String> keys) {
        if (keys.isEmpty()) return Map.of();
        return vendors.findCalled(CurrentOrganization.id().value(), keys.toArray(String[]::new)).stream()
                .collect(toMap(VendorRepository.Called::getKey, VendorRepository.Called::getId));
    }

    /**
     * What there is to choose from, the first 50 by vendor and name, and those of {@code also} wherever they stand.
     *
     * @param vendor whose alone are offered; null for everybody's
     */
    public List<Parties.Choice> choices(@Nullable UUID vendor, Set<OfferingKind> kinds, Collection<UUID> also) {
        return jdbc.sql("""
                        with offered as (
                            (select t.id, v.name as vendor, t.name from offering t
                             join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                             where t.tenant_id = :tenant and t.kind = any(:kinds)
                               and t.clearance is distinct from 'BLOCKED'
                               and (cast(:vendor as uuid) is null or t.vendor_id = cast(:vendor as uuid))
                             order by v.sort_name, t.sort_name limit :few)
                            union
                            select t.id, v.name, t.name from offering t
                            join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                            where t.tenant_id = :tenant and t.id = any(:also))
                        select id, case when cast(:vendor as uuid) is null then vendor || '\u00a0· ' else '' end || name as name
                        from offered order by lower(vendor), lower(name)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor == null ? null : vendor.toString())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("few", Parties.FEW)
                .param("also", also.toArray(UUID[]::new))
                .query(Parties.Choice.class)
                .list();
    }
}
