package io.demarc.inventory;

import io.demarc.identity.Visible;
import io.demarc.kernel.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
        @Nullable String layer,
        @Nullable UUID vendor,
        @Nullable String sort,
        @Nullable String after) {

    static final String NONE = "none";

    /** What the member owns, the last changed first. */
    static final UseCaseFilter OWN =
            new UseCaseFilter(null, null, null, null, null, null, "me", null, null, null, "edited", null);

    /** The layer, and what is asked of it in use cases that are not retired, as in {@code L15-open}: an expression that its part of an {@link Outline} fits. */
    private static final Map<String, String> LAYER_FITS =
            Map.of("open", "%s[USP]", "us", "%s[uU]", "shared", "%s[sS]", "provider", "%s[pP]");

    private static final Pattern LAYER = Pattern.compile("(L\\d\\d)-(open|us|shared|provider)");

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
        if (vendor != null) {
            all.add(":vendor = any (o.vendor_ids)");
            parameters.put("vendor", vendor);
        }
        if (layer != null && !layer.isEmpty()) {
            var asked = LAYER.matcher(layer);
            all.add(asked.matches() ? "o.outline ~ :layer and o.stage <> 'RETIRED'" : "false");
            if (asked.matches())
                parameters.put(
                        "layer",
                        Objects.requireNonNull(LAYER_FITS.get(asked.group(2))).formatted(asked.group(1)));
        }
        return String.join(" and ", all);
    }

    /** A filter that has no field of its own: how it reads, and the list without it. */
    record Chip(String key, String about, String without) {}

    /**
     * What the list is narrowed to beside its fields.
     *
     * @param vendorName null where it is not narrowed to a vendor
     */
    List<Chip> chips(@Nullable String vendorName) {
        var chips = new ArrayList<Chip>();
        if (owner != null && (owner.equals(NONE) || owner.equals("me"))) chips.add(chip("owner." + owner, "", "owner"));
        if (Boolean.TRUE.equals(unapproved)) chips.add(chip("unapproved", "", "unapproved"));
        if (vendorName != null) chips.add(chip("vendor", vendorName, "vendor"));
        var asked = LAYER.matcher(layer == null ? "" : layer);
        if (asked.matches()) chips.add(chip("layer." + asked.group(2), asked.group(1), "layer"));
        return chips;
    }

    private Chip chip(String key, String about, String name) {
        var query = query();
        query.remove(name);
        return new Chip("use-cases.chip." + key, about, Slice.query(query));
    }

    /** What a new search must bring along: whatever is no field of the form. */
    public Set<Map.Entry<String, Object>> kept() {
        var query = query();
        query.keySet().retainAll(Set.of("owner", "unapproved", "layer", "vendor", "sort"));
        return query.entrySet();
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
        put(query, "layer", layer);
        put(query, "vendor", vendor);
        put(query, "sort", sort);
        return query;
    }

    public String firstPage() {
        return Slice.query(query());
    }

    public String sortedBy(String column) {
        return with("sort", column);
    }

    public String nextPage(@Nullable String next) {
        return Slice.page(query(), next);
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
