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
                typed(filter.q()),
                vendor(filter),
                runs("model", found.byModel(), filter.model()),
                runs("offering", found.byOffering(), filter.offering()));
    }

    private Scope typed(@Nullable String q) {
        if (q == null || q.isBlank()) return Scope.EVERYTHING;
        var typed = q.strip();
        var meant = meant(typed);
        return narrowed("typed", found.byName(meant), Scope.of(found.isCalled(meant), "typed", typed));
    }

    /** Most texts are in names of use cases alone: then no row is asked for more. */
    private Found.Meant meant(String typed) {
        return jdbc.sql(found.meant())
                .param("typed", typed)
                .param("tenant", CurrentOrganization.id().value())
                .query(Found.Meant.class)
                .single();
    }

    private Scope runs(String by, String lookup, @Nullable UUID id) {
        return id == null
                ? Scope.EVERYTHING
                : narrowed(by, lookup, Scope.of("o.use_case_id in (%s)".formatted(lookup), by, id));
    }

    private Scope vendor(UseCaseFilter filter) {
        if (filter.vendor() == null) return Scope.EVERYTHING;
        String on = "o.vendor_ids && array(select same_vendors(:vendor))";
        String named = "o.use_case_id in (" + found.namingVendor() + ")";
        if (UseCaseFilter.IMPORTED.equals(filter.named()))
            return vendor(filter.vendor(), found.onlyNamingVendor(), named + " and not " + on);
        if (UseCaseFilter.AMONG.equals(filter.named()))
            return vendor(
                    filter.vendor(),
                    found.onlyAmongOthers(),
                    "o.use_case_id in (%s) and not (%s or %s)".formatted(found.namingAmongOthers(), on, named));
        if (UseCaseFilter.STATED.equals(filter.named())) return vendor(filter.vendor(), found.onVendor(), on);
        return vendor(filter.vendor(), found.byVendor(), on + " or " + named);
    }

    private Scope vendor(UUID vendor, String lookup, String condition) {
        return narrowed("vendor", lookup, Scope.of(condition, "vendor", vendor));
    }

    /** @param condition what a row is asked where the lookup finds many, with the parameters of both */
    private Scope narrowed(String by, String lookup, Scope condition) {
        List<UUID> ids = jdbc.sql("select distinct * from (%s) found (id) limit :most".formatted(lookup))
                .params(condition.parameters())
                .param("tenant", CurrentOrganization.id().value())
                .param("most", FEW + 1)
                .query(UUID.class)
                .list();
        return ids.size() > FEW
                ? condition
                : Scope.of(
                        // Not "= any": for a plan of unknown ids another index seems as good as that of ids.
                        "o.use_case_id in (select unnest(cast(:found_by_%s as uuid[])))".formatted(by),
                        "found_by_" + by,
                        ids.toArray(UUID[]::new));
    }
}
