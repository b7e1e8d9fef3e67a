package io.demarc.inventory;

import io.demarc.identity.Visible;
import io.demarc.kernel.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of use cases is narrowed to, as it stands in the address. {@link #NONE} asks for the bucket of what is not
 * known: mode not stated, tier not assessed, no owner.
 */
record UseCaseFilter(
        @Nullable String q,
        @Nullable String stage,
        @Nullable String standing,
        @Nullable String tier,
        @Nullable String mode,
        @Nullable UUID unit,
        @Nullable String owner,
        @Nullable Boolean unapproved,
        @Nullable String sort,
        @Nullable String after) {

    static final String NONE = "none";

    /** The condition in SQL over {@code use_case_overview o}; its parameters are put into the map. */
    String where(Map<String, @Nullable Object> parameters) {
        var all = new ArrayList<String>();
        all.add("o.tenant_id = :tenant");
        all.add(Visible.in("o"));
        if (q != null && !q.isBlank()) {
            all.add("o.use_case_id in (select search_use_cases(:q))");
            parameters.put("q", q.strip());
        }
        equal(all, parameters, "stage", stage);
        equal(all, parameters, "standing", standing);
        equal(all, parameters, "tier", tier);
        equal(all, parameters, "mode", mode);
        if (unit != null) {
            all.add("o.business_unit_id = :unit");
            parameters.put("unit", unit);
        }
        if ("me".equals(owner)) all.add("o.owner_id = :visible_member");
        if (NONE.equals(owner)) all.add("o.owner_id is null");
        if (Boolean.TRUE.equals(unapproved)) all.add("o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS')");
        return String.join(" and ", all);
    }

    private static void equal(
            ArrayList<String> all, Map<String, @Nullable Object> parameters, String column, @Nullable String value) {
        if (value == null || value.isEmpty()) return;
        if (value.equals(NONE) && !column.equals("standing")) {
            all.add("o.%s is null".formatted(column));
            return;
        }
        all.add("o.%1$s = :%1$s".formatted(column));
        parameters.put(column, value);
    }

    /** How a list is ordered: a column, its type for the cursor, and a direction. */
    record Order(String expression, String type, String direction) {

        String beyond() {
            return "and (%s, o.use_case_id) %s (cast(:key as %s), :id)"
                    .formatted(expression, direction.equals("asc") ? ">" : "<", type);
        }
    }

    Order order() {
        return "edited".equals(sort)
                ? new Order("o.edited_at", "timestamptz", "desc")
                : new Order("o.sort_name", "text", "asc");
    }

    /** The filters as they go into a link, without the page. */
    private Map<String, Object> query() {
        var query = new LinkedHashMap<String, Object>();
        put(query, "q", q);
        put(query, "stage", stage);
        put(query, "standing", standing);
        put(query, "tier", tier);
        put(query, "mode", mode);
        put(query, "unit", unit);
        put(query, "owner", owner);
        put(query, "unapproved", unapproved);
        put(query, "sort", sort);
        return query;
    }

    public String firstPage() {
        return Slice.query(query());
    }

    public String sortedBy(String column) {
        return with("sort", column);
    }

    public String nextPage(String next) {
        return with("after", next);
    }

    private String with(String name, String value) {
        var query = query();
        query.put(name, value);
        return Slice.query(query);
    }

    private static void put(Map<String, Object> query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) query.put(name, value);
    }

    public boolean isNarrowed() {
        return query().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }
}
