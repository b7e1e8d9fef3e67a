package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Offerings as others name them and choose among them, and vendors as others call them. */
@Repository
@Transactional(readOnly = true)
public class Supplies {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final VendorRepository vendors;

    Supplies(JdbcClient jdbc, Parties parties, VendorRepository vendors) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.vendors = vendors;
    }

    /** By their ids, in one statement. */
    public Map<UUID, OfferingParties> of(Collection<UUID> ids) {
        var found = new HashMap<UUID, OfferingParties>();
        if (!ids.isEmpty())
            parties.of(ids).forEach((id, it) -> {
                if (it.offering() != null) found.put(id, it.offering());
            });
        return found;
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
                             join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                             where t.tenant_id = :tenant and t.kind = any(:kinds)
                               and t.clearance is distinct from 'BLOCKED'
                               and (cast(:vendor as uuid) is null or t.vendor_id in (select same_vendors(cast(:vendor as uuid))))
                             order by v.sort_name, t.sort_name limit :few)
                            union
                            select t.id, v.name, t.name from offering t
                            join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
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
