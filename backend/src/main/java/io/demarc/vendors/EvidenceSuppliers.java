package io.demarc.vendors;

import static java.util.stream.Collectors.toMap;

import io.demarc.evidence.Suppliers;
import io.demarc.listing.JointRows;
import io.demarc.listing.RecordMapper;
import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the shelf whose evidence may be, and of what it may prove something. */
@Component
class EvidenceSuppliers implements Suppliers {

    private static final int MOST_OFFERINGS = 200;
    private static final RecordMapper<Named> NAMED = new RecordMapper<>(Named.class);

    private final Parties parties;
    private final JdbcClient jdbc;

    EvidenceSuppliers(Parties parties, JdbcClient jdbc) {
        this.parties = parties;
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> vendors(Collection<UUID> also) {
        return parties.vendors(also).stream()
                .map(it -> new Named(it.id(), it.name()))
                .toList();
    }

    @Override
    public Scope of(String alias, UUID vendor) {
        return Scope.of(alias + ".vendor_id = any (array(select same_vendors(:vendor)))", "vendor", vendor);
    }

    @Override
    public JointRows<Named> vendorNames(Collection<UUID> vendors) {
        return new JointRows<>(
                "select id, name from called_vendor where tenant_id = :tenant and id = any(:vendors)",
                Map.of("vendors", vendors.toArray(UUID[]::new)),
                Named.class);
    }

    @Override
    public List<Named> offeringsOf(UUID vendor) {
        return jdbc.sql("""
                        select id, name from offering where tenant_id = :tenant and vendor_id in (select same_vendors(:vendor))
                        order by sort_name, id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor)
                .param("most", MOST_OFFERINGS)
                .query(NAMED)
                .list();
    }

    @Override
    public List<Named> offerings() {
        return jdbc.sql("""
                        select o.id, v.name || ', ' || o.name as name from offering o
                        join called_vendor v on v.tenant_id = o.tenant_id and v.id = o.vendor_id
                        where o.tenant_id = :tenant order by v.sort_name, o.sort_name, o.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("most", MOST_OFFERINGS)
                .query(NAMED)
                .list();
    }

    @Override
    public Map<UUID, String> offeringNames(Collection<UUID> offerings) {
        return jdbc
                .sql("select id, name from offering where tenant_id = :tenant and id = any(:ids)")
                .param("tenant", CurrentOrganization.id().value())
                .param("ids", offerings.toArray(UUID[]::new))
                .query(NAMED)
                .list()
                .stream()
                .collect(toMap(Named::id, Named::name));
    }
}
