package io.demarc.nextplan;

import io.demarc.inventory.Consequences;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Referrers;
import io.demarc.vendors.VendorId;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans that are prepared name vendors, models and offerings, which are there when they take effect. Asked first, as it is always asked. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NextPlanReferrers implements Referrers {

    private final JdbcClient jdbc;
    private final Consequences consequences;

    NextPlanReferrers(JdbcClient jdbc, Consequences consequences) {
        this.jdbc = jdbc;
        this.consequences = consequences;
    }

    @Override
    public boolean referTo(VendorId vendor) {
        return isNamed(vendor.value());
    }

    @Override
    public boolean referTo(ModelId model) {
        return isNamed(model.value());
    }

    @Override
    public boolean referTo(OfferingId offering) {
        return isNamed(offering.value());
    }

    /** There are few at a time. */
    private boolean isNamed(UUID id) {
        return jdbc.sql("""
                        select exists (select from next_plan
                                       where tenant_id = ? and ended_at is null and strpos(content, ?) > 0)
                        """)
                .params(CurrentOrganization.id().value(), id.toString())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void called(VendorId vendor, String name) {}

    @Override
    public void follow(ModelId model, MemberId by) {
        follow(model.value(), by);
    }

    @Override
    public void follow(OfferingId offering, MemberId by) {
        follow(offering.value(), by);
    }

    private void follow(UUID named, MemberId by) {
        var useCases = jdbc.sql("""
                        select use_case_id from next_plan
                        where tenant_id = ? and ended_at is null and strpos(content, ?) > 0 order by use_case_id
                        """)
                .params(CurrentOrganization.id().value(), named.toString())
                .query(UUID.class)
                .list();
        if (!useCases.isEmpty())
            consequences.follow(useCases.stream().map(UseCaseId::new).toList(), by);
    }
}
