package io.demarc.inventory.list;

import io.demarc.listing.Scope;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up by index what a text, a vendor or a model leads to: the use cases themselves where they are few; where they are
 * many, a condition that rows are asked one by one, since then the next one that fits is never far.
 */
@Component
class Search {

    static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final Found found;

    Search(JdbcClient jdbc, Found found) {
        this.jdbc = jdbc;
        this.found = found;
    }

    /** Over {@code use_case_overview o}. */
    Scope scope(UseCaseFilter filter) {
        return Scope.all(
                narrowed(filter.q() == null ? null : filter.q().strip(), "typed", found.byName(), found.isCalled()),
                vendor(filter),
                narrowed(filter.model(), "model", found.byModel(), "o.use_case_id in (" + found.byModel() + ")"));
    }

    private Scope vendor(UseCaseFilter filter) {
        String on = ":vendor = any (o.vendor_ids)";
        String named = "o.use_case_id in (" + found.namingVendor() + ")";
        if (UseCaseFilter.IMPORTED.equals(filter.named()))
            return narrowed(filter.vendor(), "vendor", found.onlyNamingVendor(), named + " and not " + on);
        if (UseCaseFilter.AMONG.equals(filter.named()))
            return narrowed(
                    filter.vendor(),
                    "vendor",
                    found.onlyAmongOthers(),
                    "o.use_case_id in (%s) and not (%s or %s)".formatted(found.namingAmongOthers(), on, named));
        if (UseCaseFilter.STATED.equals(filter.named()))
            return narrowed(filter.vendor(), "vendor", found.onVendor(), on);
        return narrowed(filter.vendor(), "vendor", found.byVendor(), on + " or " + named);
    }

    private Scope narrowed(@Nullable Object value, String parameter, String lookup, String condition) {
        if (value == null || value.toString().isBlank()) return Scope.EVERYTHING;
        List<UUID> ids = jdbc.sql("select distinct * from (%s) found (id) limit :most".formatted(lookup))
                .param(parameter, value)
                .param("tenant", CurrentOrganization.id().value())
                .param("most", FEW + 1)
                .query(UUID.class)
                .list();
        return ids.size() > FEW
                ? Scope.of(condition, parameter, value)
                : Scope.of(
                        // Not "= any": for a plan of unknown ids another index seems as good as that of ids.
                        "o.use_case_id in (select unnest(cast(:found_by_%s as uuid[])))".formatted(parameter),
                        "found_by_" + parameter,
                        ids.toArray(UUID[]::new));
    }
}
