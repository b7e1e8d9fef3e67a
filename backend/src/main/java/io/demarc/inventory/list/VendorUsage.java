package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.listing.Slice;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.Usage;
import io.demarc.vendors.VendorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The use cases that run on a vendor, counted up to {@link Slice#BOUND}. */
@Component
class VendorUsage implements Usage {

    private final JdbcClient jdbc;

    VendorUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Dependents of(VendorId vendor, Member me) {
        int count = jdbc.sql("""
                        select count(*) from use_cases_on_vendor(:vendor, :bound) it (id)
                        where :visible_all or exists (
                            select from use_case_overview o where o.tenant_id = :tenant and o.use_case_id = it.id and %s)
                        """.formatted(Visible.in("o")))
                .param("bound", Slice.BOUND)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .params(me.visible().parameters())
                .query(Integer.class)
                .single();
        return new Dependents("use-cases.on-vendor", count, "/use-cases?vendor=" + vendor.value());
    }
}
