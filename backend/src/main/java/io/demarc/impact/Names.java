package io.demarc.impact;

import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What that is called which something happened to. */
@Repository
@Transactional(readOnly = true)
class Names {

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A thing of the directory.
     *
     * @param vendor whose it is; its own where it is a vendor
     */
    record Named(String name, UUID vendorId, String vendor) {}

    /** Not found where the organization has none of that id. */
    Named of(About about) {
        var table =
                switch (about.kind()) {
                    case VENDOR ->
                        "select v.name, v.now_id as vendor_id, v.name as vendor from called_vendor v where v.tenant_id = ? and v.id = ?";
                    case OFFERING -> """
                            select f.name, v.now_id as vendor_id, v.name as vendor from offering f
                            join called_vendor v on v.tenant_id = f.tenant_id and v.id = f.vendor_id where f.tenant_id = ? and f.id = ?
                            """;
                    case MODEL -> """
                            select m.name, v.now_id as vendor_id, v.name as vendor from model m
                            join called_vendor v on v.tenant_id = m.tenant_id and v.id = m.vendor_id where m.tenant_id = ? and m.id = ?
                            """;
                };
        return jdbc.sql(table)
                .params(CurrentOrganization.id().value(), about.id())
                .query(Named.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
