package io.demarc.deployment;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
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

    private static final String NONE = "cast('{}' as text[])";

    private final JdbcClient jdbc;

    LegPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> with(VendorId vendor, Collection<UUID> useCases) {
        return with("""
                array(select same_vendors(:id))
                && array[l.vendor_id, m.vendor_id, l.operator_id, l.developer_id, l.hosting_id, o.vendor_id, h.vendor_id]""", """
                array_remove(array[
                    case when l.operator_id in (select same_vendors(:id)) then 'OPERATOR' end,
                    case when array(select same_vendors(:id)) && array[l.developer_id, m.vendor_id] then 'DEVELOPER' end,
                    case when array(select same_vendors(:id)) && array[l.hosting_id, h.vendor_id] then 'HOSTING' end], null)""", vendor.value(), useCases);
    }

    @Override
    public List<Place> with(ModelId model, Collection<UUID> useCases) {
        return with("l.model_id = :id", NONE, model.value(), useCases);
    }

    @Override
    public List<Place> with(OfferingId offering, Collection<UUID> useCases) {
        return with("(l.offering_id = :id or l.hosting_offering_id = :id)", NONE, offering.value(), useCases);
    }

    @Override
    public List<UUID> modelsAt(VendorId vendor) {
        return jdbc.sql("""
                        select distinct l.model_id from leg l
                        join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
                        where l.tenant_id = :tenant and (l.vendor_id in (select same_vendors(:id)) or l.operator_id in (select same_vendors(:id)))
                          and m.vendor_id not in (select same_vendors(:id))
                        limit 50
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", vendor.value())
                .query(UUID.class)
                .list();
    }

    private List<Place> with(String which, String parts, UUID id, Collection<UUID> useCases) {
        return jdbc.sql("""
                        select p.use_case_id as use_case, l.letter, l.share, m.name as model, %s as parts
                        from deployment_plan p
                        join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                        left join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
                        left join offering o on o.tenant_id = l.tenant_id and o.id = l.offering_id
                        left join offering h on h.tenant_id = l.tenant_id and h.id = l.hosting_offering_id
                        where p.tenant_id = :tenant and p.use_case_id = any(:useCases) and %s
                        order by l.letter
                        """.formatted(parts, which))
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id)
                .param("useCases", useCases.toArray(UUID[]::new))
                .query(Place.class)
                .list();
    }
}
