package io.demarc.exchange.candidate;

import io.demarc.listing.JointRows;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ImportedNames;
import io.demarc.vendors.VendorId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What inventories call vendors, for the page of a vendor. */
@Component
class CandidateNames implements ImportedNames {

    private final JdbcClient jdbc;

    CandidateNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> meaning(VendorId vendor) {
        return jdbc.sql("""
                        select c.name from candidate_vendor v
                        join vendor_candidate c on c.tenant_id = v.tenant_id and c.id = v.candidate_id
                        where v.tenant_id = ? and v.vendor_id in (select same_vendors(?))
                        group by c.id, c.name order by lower(c.name), c.id limit 20
                        """)
                .params(CurrentOrganization.id().value(), vendor.value())
                .query(String.class)
                .list();
    }

    @Override
    public List<Waiting> waiting(VendorId vendor) {
        return jdbc.sql("""
                        select c.id, c.name from vendor_candidate c
                        where c.tenant_id = :tenant and c.settled_at is null and c.search_name like
                            (select search_pattern(v.name) from vendor v where v.tenant_id = :tenant and v.id = :vendor)
                        order by lower(c.name), c.id limit 10
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .query(Waiting.class)
                .list();
    }

    @Override
    public JointRows<Counted> waiting() {
        return new JointRows<>("select %s as names".formatted(CandidateList.waitingInAll()), Map.of(), Counted.class);
    }
}
