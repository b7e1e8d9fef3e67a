package io.demarc.vendors.assurance;

import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What stands on top of each page about an assessment. */
@Repository
@Transactional(readOnly = true)
class OfferingNames {

    private final JdbcClient jdbc;

    OfferingNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Named(UUID id, String name, UUID vendorId, String vendor) {}

    Named of(OfferingId offering) {
        return jdbc.sql("""
                        select o.id, o.name, o.vendor_id, v.name as vendor
                        from offering o join called_vendor v on v.tenant_id = o.tenant_id and v.id = o.vendor_id
                        where o.tenant_id = ? and o.id = ?
                        """)
                .params(CurrentOrganization.id().value(), offering.value())
                .query(Named.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
