package io.demarc.deployment;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Referrers;
import io.demarc.vendors.VendorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs refer to vendors and models. */
@Component
class LegReferrers implements Referrers {

    private final JdbcClient jdbc;

    LegReferrers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean referTo(VendorId vendor) {
        return jdbc.sql("""
                        select exists (select from leg where tenant_id = :tenant and vendor_id = :id)
                            or exists (select from leg l join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
                                       where m.tenant_id = :tenant and m.vendor_id = :id)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", vendor.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean referTo(ModelId model) {
        return jdbc.sql("select exists (select from leg where tenant_id = ? and model_id = ?)")
                .params(CurrentOrganization.id().value(), model.value())
                .query(Boolean.class)
                .single();
    }
}
