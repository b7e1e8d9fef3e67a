package io.demarc.deployment;

import io.demarc.inventory.Consequences;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Referrers;
import io.demarc.vendors.VendorId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs refer to vendors and models, and what a model is belongs to the facts of each use case that runs it. */
@Component
class LegReferrers implements Referrers {

    private final JdbcClient jdbc;
    private final Consequences consequences;
    private final LegNaming naming;

    LegReferrers(JdbcClient jdbc, Consequences consequences, LegNaming naming) {
        this.naming = naming;
        this.jdbc = jdbc;
        this.consequences = consequences;
    }

    @Override
    public boolean referTo(VendorId vendor) {
        return jdbc.sql("""
                        select exists (select from leg where tenant_id = :tenant and vendor_id = :id)
                            or exists (select from leg where tenant_id = :tenant and operator_id = :id)
                            or exists (select from leg where tenant_id = :tenant and developer_id = :id)
                            or exists (select from leg where tenant_id = :tenant and hosting_id = :id)
                            or exists (select from leg l
                                       join offering o on o.tenant_id = l.tenant_id and o.id in (l.offering_id, l.hosting_offering_id)
                                       where o.tenant_id = :tenant and o.vendor_id = :id)
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

    @Override
    public boolean referTo(OfferingId offering) {
        return jdbc.sql("""
                        select exists (select from leg where tenant_id = :tenant and offering_id = :id)
                            or exists (select from leg where tenant_id = :tenant and hosting_offering_id = :id)
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", offering.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void called(VendorId vendor, String name) {
        naming.called(vendor, name);
    }

    @Override
    public void follow(ModelId model, MemberId by) {
        follow("l.model_id = :id", model.value(), by);
    }

    @Override
    public void follow(OfferingId offering, MemberId by) {
        follow("(l.offering_id = :id or l.hosting_offering_id = :id)", offering.value(), by);
    }

    private void follow(String which, UUID id, MemberId by) {
        var useCases = jdbc
                .sql("""
                        select distinct p.use_case_id from leg l
                        join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                        where l.tenant_id = :tenant and %s
                        """.formatted(which))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id)
                .query(UUID.class)
                .list()
                .stream()
                .map(UseCaseId::new)
                .toList();
        consequences.follow(useCases, by);
    }
}
