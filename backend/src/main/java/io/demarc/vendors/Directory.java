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
import java.util.List;
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
            t.id, t.name, t.country,
            (select count(*) from model m where m.tenant_id = t.tenant_id and m.vendor_id = t.id) as models
            """,
            "vendor t",
            "",
            Order.ascending("name", text("t.sort_name"), id("t.id")),
            Order.descending("-name", text("t.sort_name"), id("t.id")));

    private static final String MODEL =
            "t.id, t.name, t.vendor_id, v.name as vendor, t.open_weights, t.licence, t.ends_on";

    private static final Listing<ModelRow> MODELS = Listing.of(
            ModelRow.class,
            "t",
            MODEL,
            "model t",
            "join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id",
            Order.ascending("name", text("t.sort_name"), id("t.id")),
            Order.descending("-name", text("t.sort_name"), id("t.id")));

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to, as the address has it. */
    record Filter(
            @Nullable String q,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        /** What was typed may stand in a name of today or in a former one. */
        private Scope scope(String alias, String owner) {
            return Scope.given(q == null ? null : q.strip(), """
                    t.search_name like (select search_pattern(:q)) or t.id in (
                        select a.%s from %s a
                        where a.tenant_id = :tenant and a.search_name like (select search_pattern(:q)))
                    """.formatted(owner, alias), "q");
        }
    }

    record VendorRow(VendorId id, String name, @Nullable String country, long models) {}

    record ModelRow(
            ModelId id,
            String name,
            VendorId vendorId,
            String vendor,
            @Nullable Boolean openWeights,
            @Nullable String licence,
            @Nullable LocalDate endsOn) {}

    Slice<VendorRow> vendors(Filter filter) {
        return VENDORS.slice(jdbc, filter.scope("vendor_alias", "vendor_id"), filter);
    }

    Walk<VendorRow> allVendors(Filter filter) {
        return VENDORS.walk(jdbc, filter.scope("vendor_alias", "vendor_id"), filter);
    }

    Walk<ModelRow> allModels(Filter filter) {
        return MODELS.walk(jdbc, filter.scope("model_alias", "model_id"), filter);
    }

    Slice<ModelRow> models(Filter filter) {
        return MODELS.slice(jdbc, filter.scope("model_alias", "model_id"), filter);
    }

    /** The vendor's models by name, at most 200. */
    List<ModelRow> modelsOf(VendorId vendor) {
        return jdbc.sql("""
                        select %s from model t join vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id
                        where t.tenant_id = :tenant and t.vendor_id = :vendor
                        order by t.sort_name limit 200
                        """.formatted(MODEL))
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .query(ModelRow.class)
                .list();
    }
}
