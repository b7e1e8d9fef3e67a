package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.listing.ListFilter;
import io.demarc.listing.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list of use cases is narrowed to, as the address has it. {@link #NONE} asks for the bucket of what is not
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
        @Nullable String after)
        implements ListFilter {

    static final String NONE = "none";

    /** What the member owns, the last changed first. */
    static final UseCaseFilter OWN =
            new UseCaseFilter(null, null, null, null, null, null, "me", null, null, null, "edited", null);

    /** The layer, and what is asked of it in use cases that are not retired, as in {@code L15-open}: an expression that its part of an {@link Outline} fits. */
    private static final Map<String, String> LAYER_FITS =
            Map.of("open", "%s[USP]", "us", "%s[uU]", "shared", "%s[sS]", "provider", "%s[pP]");

    private static final Pattern LAYER = Pattern.compile("(L\\d\\d)-(open|us|shared|provider)");

    /** Over {@code use_case_overview o}. */
    Scope scope(Member me) {
        return Scope.all(
                me.visible().scope("o"),
                Scope.given(q == null ? null : q.strip(), "o.use_case_id in (select search_use_cases(:q))", "q"),
                equal("stage", stage),
                Scope.given(standing, "o.standing = :standing", "standing"),
                equal("tier", tier),
                equal("mode", mode),
                Scope.given(unit, "o.business_unit_id = :unit", "unit"),
                owned(me),
                Boolean.TRUE.equals(unapproved)
                        ? Scope.of("o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS')")
                        : Scope.EVERYTHING,
                Scope.given(vendor, ":vendor = any (o.vendor_ids)", "vendor"),
                layered());
    }

    private static Scope equal(String column, @Nullable String value) {
        return NONE.equals(value)
                ? Scope.of("o.%s is null".formatted(column))
                : Scope.given(value, "o.%1$s = :%1$s".formatted(column), column);
    }

    private Scope owned(Member me) {
        if ("me".equals(owner))
            return Scope.of("o.owner_id = :me", "me", me.id().value());
        return NONE.equals(owner) ? Scope.of("o.owner_id is null") : Scope.EVERYTHING;
    }

    private Scope layered() {
        if (layer == null || layer.isEmpty()) return Scope.EVERYTHING;
        var asked = LAYER.matcher(layer);
        if (!asked.matches()) return Scope.NOTHING;
        return Scope.of(
                "o.outline ~ :layer and o.stage <> 'RETIRED'",
                "layer",
                Objects.requireNonNull(LAYER_FITS.get(asked.group(2))).formatted(asked.group(1)));
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
        return new Chip("use-cases.chip." + key, about, without(name));
    }
}
