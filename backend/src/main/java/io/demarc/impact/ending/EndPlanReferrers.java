package io.demarc.impact.ending;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Referrers;
import io.demarc.vendors.VendorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans name what use cases shall move to. */
@Component
class EndPlanReferrers implements Referrers {

    private final JdbcClient jdbc;

    EndPlanReferrers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean referTo(VendorId vendor) {
        return false;
    }

    @Override
    public boolean referTo(ModelId model) {
        return jdbc.sql("select exists (select from end_plan where tenant_id = ? and successor_id = ?)")
                .params(CurrentOrganization.id().value(), model.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean referTo(OfferingId offering) {
        return false;
    }

    @Override
    public void called(VendorId vendor, String name) {}

    @Override
    public void follow(ModelId model, MemberId by) {}

    @Override
    public void follow(OfferingId offering, MemberId by) {}
}
