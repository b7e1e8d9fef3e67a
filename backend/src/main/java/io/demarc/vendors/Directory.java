package io.demarc.vendors;

import static io.demarc.listing.Order.Key.id;
import static io.demarc.listing.Order.Key.text;

import io.demarc.listing.ListFilter;
import io.demarc.listing.Listing;
import io.demarc.listing.Order;
import io.demarc.listing.Scope;
import io.demarc.listing.Slice;
import io.demarc.listing.Walk;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Vendors and models as lists: searched and paged by name in the database. */
@Repository
@Transactional(readOnly = true)
class Directory {

    private static final Listing<VendorRow> VENDORS = Listing.of(
            VendorRow.class,
            "t",
            """
            t.id, t.name, t.country, t.roles,
            exists (select from offering f where f.tenant_id = t.tenant_id and f.vendor_id = t.id and f.kind = 'WEIGHTS') as source,
            (select count(*) from offering f where f.tenant_id = t.tenant_id and f.vendor_id in (select same_vendors(t.id))) as offerings,
            (select count(*) from model m where m.tenant_id = t.tenant_id and m.vendor_id in (select same_vendors(t.id))) as models
            """,
            "vendor t",
            "",
            Order.ascending("name", text("t.sort_name"), id("t.id")),
            Order.descending("-name", text("t.sort_name"), id("t.id")));

    private static final String MODEL = """
            t.id, t.name, t.vendor_id, v.name as vendor, t.open_weights, t.licence, t.clearance, t.cleared_for,
            (select min(e.comes_on) from announced_end e
             where e.tenant_id = t.tenant_id and e.model_id = t.id and e.version_name is null and not e.not_before) as ends_on
            """;

    private static final Listing<ModelRow> MODELS = Listing.of(
            ModelRow.class,
            "t",
            MODEL,
            "model t",
            "join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id",
            Order.ascending("name", text("t.sort_name"), id("t.id")),
            Order.descending("-name", text("t.sort_name"), id("t.id")));

    /** What was typed may stand in a name of today, in a former one, or in one of a vendor that turned out to be this. */
    private static final String CALLED = """
            t.search_name like (select search_pattern(:q)) or t.id in (
                select coalesce(v.merged_into_id, v.id) from vendor v
                where v.tenant_id = :tenant and (v.search_name like (select search_pattern(:q)) or v.id in (
                    select a.vendor_id from vendor_alias a
                    where a.tenant_id = :tenant and a.search_name like (select search_pattern(:q)))))
            """;

    private static final String MODEL_CALLED = """
            t.search_name like (select search_pattern(:q)) or t.id in (
                select a.model_id from model_alias a
                where a.tenant_id = :tenant and a.search_name like (select search_pattern(:q)))
            """;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the list of vendors is narrowed to, as the address has it.
     *
     * @param role those that have it
     */
    record Filter(
            @Nullable String q,
            @Nullable VendorRole role,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.all(
                    Scope.of("t.merged_into_id is null"),
                    Scope.given(q == null ? null : q.strip(), CALLED, "q"),
                    Scope.given(role == null ? null : role.name(), ":role = any (t.roles)", "role"));
        }
    }

    /**
     * What the list of models is narrowed to, as the address has it.
     *
     * @param clearance those of which that is said
     */
    record ModelFilter(
            @Nullable String q,
            Clearance.@Nullable Level clearance,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        private Scope scope() {
            return Scope.all(
                    Scope.given(q == null ? null : q.strip(), MODEL_CALLED, "q"),
                    Scope.given(clearance == null ? null : clearance.name(), "t.clearance = :clearance", "clearance"));
        }
    }

    /** @param source whether it has open weights to offer without a contract */
    record VendorRow(
            VendorId id,
            String name,
            @Nullable String country,
            List<VendorRole> roles,
            boolean source,
            long offerings,
            long models) {

        VendorRow {
            roles = roles.stream().sorted().toList();
        }
    }

    record ModelRow(
            ModelId id,
            String name,
            VendorId vendorId,
            String vendor,
            @Nullable Boolean openWeights,
            @Nullable String licence,
            @Nullable LocalDate endsOn,
            Clearance.@Nullable Level clearance,
            @Nullable String clearedFor) {}

    Slice<VendorRow> vendors(Filter filter) {
        return VENDORS.slice(jdbc, filter.scope(), filter);
    }

    Walk<VendorRow> allVendors(Filter filter) {
        return VENDORS.walk(jdbc, filter.scope(), filter);
    }

    Walk<ModelRow> allModels(ModelFilter filter) {
        return MODELS.walk(jdbc, filter.scope(), filter);
    }

    Slice<ModelRow> models(ModelFilter filter) {
        return MODELS.slice(jdbc, filter.scope(), filter);
    }

    /** The vendor's models by name, at most 200, and these others that run at it. */
    List<ModelRow> models(VendorId vendor, Collection<UUID> others) {
        return jdbc.sql("""
                        (select %1$s from model t join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                         where t.tenant_id = :tenant and t.vendor_id in (select same_vendors(:vendor))
                         order by t.sort_name, t.id limit 200)
                        union all
                        (select %1$s from model t join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                         where t.tenant_id = :tenant and t.id = any(:others) order by t.sort_name, t.id)
                        """.formatted(MODEL))
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .param("others", others.toArray(UUID[]::new))
                .query(ModelRow.class)
                .list();
    }
}
