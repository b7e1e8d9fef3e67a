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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What vendors offer, as lists: searched and paged by name in the database. */
@Repository
@Transactional(readOnly = true)
class OfferingDirectory {

    private static final String COLUMNS = """
            t.id, t.name, t.vendor_id, v.name as vendor, t.kind, t.contract_tier, t.regions, t.clearance, t.cleared_for
            """;

    private static final String VENDOR = "join called_vendor v on v.tenant_id = t.tenant_id and v.id = t.vendor_id";

    private static final Listing<Row> OFFERINGS = Listing.of(
            Row.class,
            "t",
            COLUMNS,
            "offering t",
            VENDOR,
            Order.ascending("name", text("t.sort_name"), id("t.id")),
            Order.descending("-name", text("t.sort_name"), id("t.id")));

    private final JdbcClient jdbc;

    OfferingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            OfferingId id,
            String name,
            VendorId vendorId,
            String vendor,
            OfferingKind kind,
            @Nullable ContractTier contractTier,
            @Nullable String regions,
            Clearance.@Nullable Level clearance,
            @Nullable String clearedFor) {}

    /** What the list is narrowed to, as the address has it. */
    record Filter(
            @Nullable String q,
            @Nullable OfferingKind kind,
            @Nullable String sort,
            @Nullable String after) implements ListFilter {

        /** What was typed may stand in its name or in its vendor's. */
        private Scope scope() {
            return Scope.all(
                    Scope.given(kind == null ? null : kind.name(), "t.kind = :kind", "kind"),
                    Scope.given(q == null ? null : q.strip(), """
                            t.search_name like (select search_pattern(:q)) or t.vendor_id in (
                                select v.id from vendor v
                                left join vendor k on k.tenant_id = v.tenant_id and k.id = v.merged_into_id
                                where v.tenant_id = :tenant and (v.search_name like (select search_pattern(:q))
                                    or k.search_name like (select search_pattern(:q))))
                            """, "q"));
        }
    }

    Slice<Row> offerings(Filter filter) {
        return OFFERINGS.slice(jdbc, filter.scope(), filter);
    }

    Walk<Row> all(Filter filter) {
        return OFFERINGS.walk(jdbc, filter.scope(), filter);
    }

    /** The vendor's offerings by name, at most 200. */
    List<Row> of(VendorId vendor) {
        return jdbc.sql("""
                        select %s from offering t %s where t.tenant_id = :tenant and t.vendor_id in (select same_vendors(:vendor))
                        order by t.sort_name, t.id limit 200
                        """.formatted(COLUMNS, VENDOR))
                .param("tenant", CurrentOrganization.id().value())
                .param("vendor", vendor.value())
                .query(Row.class)
                .list();
    }
}
