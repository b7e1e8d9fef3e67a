package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rests on a vendor, an offering or a model, so that it cannot be removed. */
@Component
@Transactional(readOnly = true)
class Resting {

    private static final String OF_VENDOR = """
            select 'offering' as kind, id, name from offering where tenant_id = :tenant and vendor_id = :id
            union all
            select 'model', id, name from model where tenant_id = :tenant and vendor_id = :id
            union all
            select 'vendor', id, name from vendor where tenant_id = :tenant and parent_id = :id
            union all
            select 'offering', id, name from offering where tenant_id = :tenant and (operator_id = :id or hosting_id = :id)
                and vendor_id <> :id
            union all
            select 'contract', id, name from contract where tenant_id = :tenant and vendor_id = :id
            union
            select 'model', m.id, m.name from model_end e join model m on m.tenant_id = e.tenant_id and m.id = e.model_id
            where e.tenant_id = :tenant and e.distributor_id = :id
            union all
            select 'vendor', id, name from vendor where tenant_id = :tenant and merged_into_id = :id
            order by 1, 3 limit 50
            """;

    /** Models that it shall come after. */
    private static final String OF_MODEL = """
            select distinct 'model' as kind, m.id, m.name from model_end e
            join model m on m.tenant_id = e.tenant_id and m.id = e.model_id
            where e.tenant_id = :tenant and e.successor_id = :id order by 3 limit 50
            """;

    private static final String OF_OFFERING = """
            select 'contract' as kind, c.id, c.name from contract_offering o
            join contract c on c.tenant_id = o.tenant_id and c.id = o.contract_id
            where o.tenant_id = :tenant and o.offering_id = :id order by 3 limit 50
            """;

    private final JdbcClient jdbc;
    private final Known known;
    private final ObjectProvider<Referrers> referrers;

    Resting(JdbcClient jdbc, Known known, ObjectProvider<Referrers> referrers) {
        this.jdbc = jdbc;
        this.known = known;
        this.referrers = referrers;
    }

    /** @param kind vendor, offering, model or contract: each has a page */
    record Row(String kind, UUID id, String name) {

        public String path() {
            return "/" + kind + "s/" + id;
        }
    }

    /**
     * All of it.
     *
     * @param uses use cases that the member may see
     * @param unseen whether there are use cases as well that they may not see
     * @param names that imports have for it
     */
    record All(List<Row> rows, Usage.@Nullable Used uses, boolean unseen, List<String> names) {

        public boolean isNone() {
            return rows.isEmpty() && (uses == null || uses.isNone()) && !unseen && names.isEmpty();
        }
    }

    All on(VendorId vendor, Member me) {
        var uses = known.of(vendor, me).map(Known.Uses::all).orElse(null);
        boolean refers = referrers.orderedStream().anyMatch(it -> it.referTo(vendor));
        return new All(directory(OF_VENDOR, vendor.value()), uses, refers && hasNone(uses), known.imported(vendor));
    }

    All on(OfferingId offering, Member me) {
        var uses = known.of(offering, me).map(Known.Uses::all).orElse(null);
        boolean refers = referrers.orderedStream().anyMatch(it -> it.referTo(offering));
        return new All(directory(OF_OFFERING, offering.value()), uses, refers && hasNone(uses), List.of());
    }

    All on(ModelId model, Member me) {
        var uses = known.of(model, me).map(Known.Uses::all).orElse(null);
        boolean refers = referrers.orderedStream().anyMatch(it -> it.referTo(model));
        return new All(directory(OF_MODEL, model.value()), uses, refers && hasNone(uses), List.of());
    }

    private static boolean hasNone(Usage.@Nullable Used uses) {
        return Stream.ofNullable(uses).allMatch(Usage.Used::isNone);
    }

    private List<Row> directory(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("tenant", CurrentOrganization.id().value())
                .param("id", id)
                .query(Row.class)
                .list();
    }
}
