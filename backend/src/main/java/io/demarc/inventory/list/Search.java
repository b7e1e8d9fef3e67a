package io.demarc.inventory.list;

import io.demarc.listing.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up by index what a text or a vendor leads to: the use cases themselves where they are few; where they are many, a
 * condition that rows are asked one by one, since then the next one that fits is never far.
 */
@Component
class Search {

    static final int FEW = 1_000;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Over {@code use_case_overview o}. */
    Scope scope(UseCaseFilter filter) {
        return Scope.all(
                narrowed(
                        filter.q() == null ? null : filter.q().strip(),
                        "select search_use_cases(:typed, :most)",
                        "typed",
                        "strpos(o.search_name, (select search_key(:typed))) > 0"),
                narrowed(
                        filter.vendor(),
                        "select use_cases_on_vendor(:vendor, :most)",
                        "vendor",
                        ":vendor = any (o.vendor_ids)"));
    }

    private Scope narrowed(@Nullable Object value, String lookup, String parameter, String condition) {
        if (value == null || value.toString().isBlank()) return Scope.EVERYTHING;
        List<UUID> found = jdbc.sql(lookup)
                .param(parameter, value)
                .param("most", FEW + 1)
                .query(UUID.class)
                .list();
        return found.size() > FEW
                ? Scope.of(condition, parameter, value)
                : Scope.of(
                        // Not "= any": for a plan of unknown ids another index seems as good as that of ids.
                        "o.use_case_id in (select unnest(cast(:found_by_%s as uuid[])))".formatted(parameter),
                        "found_by_" + parameter,
                        found.toArray(UUID[]::new));
    }
}
