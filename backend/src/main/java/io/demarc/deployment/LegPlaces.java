package io.demarc.deployment;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Places;
import io.demarc.vendors.VendorId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of use cases that a vendor or a model is part of. */
@Component
class LegPlaces implements Places {

    private final JdbcClient jdbc;

    LegPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> with(VendorId vendor, Collection<UUID> useCases) {
        return with("(l.vendor_id = :id or m.vendor_id = :id)", vendor.value(), useCases);
    }

    @Override
    public List<Place> with(ModelId model, Collection<UUID> useCases) {
        return with("l.model_id = :id", model.value(), useCases);
    }

    private List<Place> with(String which, UUID id, Collection<UUID> useCases) {
        return jdbc.sql("""
                        select p.use_case_id as use_case, l.letter, l.share, m.name as model from deployment_plan p
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        left join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
                        where p.tenant_id = :tenant and p.use_case_id = any(:useCases) and %s
                        order by l.letter
                        """.formatted(which))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id)
                .param("useCases", useCases.toArray(UUID[]::new))
                .query(Place.class)
                .list();
    }
}
