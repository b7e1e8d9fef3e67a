package io.demarc.inventory.list;

import io.demarc.identity.Member;
import io.demarc.identity.UnitFilter;
import io.demarc.identity.Within;
import io.demarc.inventory.Outline;
import io.demarc.listing.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        @Nullable Boolean only,
        @Nullable String owner,
        @Nullable Boolean unapproved,
        @Nullable String layer,
        @Nullable UUID vendor,
        @Nullable String named,
        @Nullable UUID model,
        @Nullable UUID offering,
        @Nullable String ruling,
        @Nullable String rule,
        @Nullable Boolean dark,
        @Nullable String sort,
        @Nullable String after)
        implements UnitFilter {

    UseCaseFilter {
        stage = Offered.among(Offered.STAGES, stage);
        standing = Offered.among(Offered.STANDINGS, standing);
        tier = Offered.among(Offered.TIERS, tier);
        mode = Offered.among(Offered.MODES, mode);
        ruling = Offered.among(Offered.RULINGS, ruling);
        rule = rule == null || RULE.matcher(rule).matches() ? rule : null;
        layer = layer == null || LAYER.matcher(layer).matches() ? layer : null;
    }

    static final String NONE = "none";

    /** Whatever it is, as long as it is known. */
    static final String KNOWN = "known";

    /** The tier that is not known yet, be it that Legal has to look first. */
    static final String OPEN = "open";

    /** The stages of what is not retired. */
    static final String CURRENT = "current";

    /** The tiers from High on, what is prohibited included. */
    static final String HIGH_OR_ABOVE = "HIGH_OR_ABOVE";

    /** Of the use cases that name a vendor those of which only their record says so, or those where somebody has stated it. */
    static final String IMPORTED = "imported";

    static final String STATED = "stated";

    /** Not of these, but those whose record names it among others or in more words. */
    static final String AMONG = "among";

    static final UseCaseFilter ALL = new UseCaseFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** What the member owns, the last changed first. */
    static final UseCaseFilter OWN = new UseCaseFilter(
            null, null, null, null, null, null, null, "me", null, null, null, null, null, null, null, null, null,
            "edited", null);

    /** What is asked of a layer in use cases that are not retired: letters of an {@link Outline}. */
    private static final Map<String, String> LETTERS =
            Map.of("open", "USP", "us", "uU", "shared", "sS", "provider", "pP", "drawn", "uUsSpP");

    /** As in {@code L15-open}; {@code drawn} for whoever answers for it. */
    private static final Pattern LAYER = Pattern.compile("(L\\d\\d)-(open|us|shared|provider|drawn)");

    /** The id of a house rule. */
    private static final Pattern RULE = Pattern.compile("HR\\d{2,3}");

    /**
     * All but the text and the vendor, which are looked up (see {@link Search}); over {@code use_case_overview o}.
     *
     * @param within the condition on its business unit
     */
    Scope scope(Scope within, Member me) {
        return Scope.all(
                me.visible().scope("o"),
                within,
                facets("o", "o.owner_id is null", "o.owner_id is not null"),
                isOwn() ? Scope.of("o.owner_id = :me", "me", me.id().value()) : Scope.EVERYTHING,
                layered(),
                ruled());
    }

    /** What is counted by (see {@link KeptCounts}) but the unit, over a table with these columns. */
    Scope facets(String alias, String unowned, String owned) {
        return Scope.all(
                stage(alias),
                KNOWN.equals(standing)
                        ? Scope.of(alias + ".standing not in ('NONE', 'DRAFT')")
                        : equal(alias, "standing", standing),
                tier(alias),
                equal(alias, "mode", mode),
                NONE.equals(owner) ? Scope.of(unowned) : KNOWN.equals(owner) ? Scope.of(owned) : Scope.EVERYTHING,
                Boolean.TRUE.equals(unapproved)
                        ? Scope.of(alias + ".standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS')")
                        : Scope.EVERYTHING);
    }

    private Scope stage(String alias) {
        if (KNOWN.equals(stage)) return Scope.of(alias + ".stage <> 'UNKNOWN'");
        if (CURRENT.equals(stage)) return Scope.of(alias + ".stage <> 'RETIRED'");
        return equal(alias, "stage", stage);
    }

    /** What is held for Legal has a word in the place of its tier, and is not assessed. */
    private Scope tier(String alias) {
        if (HIGH_OR_ABOVE.equals(tier)) return Scope.of(alias + ".tier in ('HIGH', 'CRITICAL', 'PROHIBITED')");
        if (KNOWN.equals(tier)) return Scope.of(alias + ".tier <> 'HELD'");
        if (OPEN.equals(tier)) return Scope.of("coalesce(%s.tier, 'HELD') = 'HELD'".formatted(alias));
        return equal(alias, "tier", tier);
    }

    private static Scope equal(String alias, String column, @Nullable String value) {
        if (NONE.equals(value)) return Scope.of("%s.%s is null".formatted(alias, column));
        if (KNOWN.equals(value)) return Scope.of("%s.%s is not null".formatted(alias, column));
        return Scope.given(value, "%s.%2$s = :%2$s".formatted(alias, column), column);
    }

    /** Of the same those that nobody owns, and that are not retired unless these are asked for. */
    UseCaseFilter ownerless() {
        String which = stage == null || stage.isBlank() ? CURRENT : stage;
        return new UseCaseFilter(
                q,
                which,
                standing,
                tier,
                mode,
                unit,
                only,
                NONE,
                unapproved,
                layer,
                vendor,
                named,
                model,
                offering,
                ruling,
                rule,
                dark,
                sort,
                after);
    }

    /** Whether what is retired may be among them. */
    boolean mayBeRetired() {
        return stage == null || stage.isBlank() || KNOWN.equals(stage) || "RETIRED".equals(stage);
    }

    boolean isOwnerless() {
        return NONE.equals(owner);
    }

    boolean isOwn() {
        return "me".equals(owner);
    }

    boolean isLookedUp() {
        return q != null && !q.isBlank() || vendor != null || model != null || offering != null;
    }

    /** The layer that is asked for, over {@code use_case_count c}; none where it is no layer. */
    Optional<Scope> countedLayer() {
        if (layer == null || layer.isEmpty()) return Optional.empty();
        var asked = LAYER.matcher(layer);
        if (!asked.matches()) return Optional.empty();
        return Optional.of(Scope.all(
                Scope.of("c.layer = :layer_id", "layer_id", asked.group(1)),
                Scope.of("strpos(:answers, c.answer) > 0", "answers", letters(asked.group(2)))));
    }

    boolean hasLayer() {
        return layer != null && !layer.isEmpty();
    }

    private static String letters(String what) {
        return Objects.requireNonNull(LETTERS.get(what));
    }

    private Scope layered() {
        if (layer == null || layer.isEmpty()) return Scope.EVERYTHING;
        var asked = LAYER.matcher(layer);
        if (!asked.matches()) return Scope.NOTHING;
        return Scope.of(
                "regexp_like(o.outline, :layer) and o.stage <> 'RETIRED'",
                "layer",
                asked.group(1) + "[" + letters(asked.group(2)) + "]");
    }

    /** What house rules say of where they run, which of them spoke, and whether anything there is out of sight or reach. */
    private Scope ruled() {
        return Scope.all(
                Scope.given(ruling, "o.ruling = :ruling", "ruling"),
                Scope.given(rule, ":rule = any(o.house_rules)", "rule"),
                Boolean.TRUE.equals(dark) ? Scope.of("o.darkness > 0") : Scope.EVERYTHING);
    }

    boolean isRuled() {
        return ruling != null || rule != null || Boolean.TRUE.equals(dark);
    }

    /** A filter that has no field of its own: how it reads, and the list without it. */
    record Chip(String key, String about, String without) {}

    /**
     * What the list is narrowed to beside its fields.
     *
     * @param vendorName null where it is not narrowed to a vendor
     * @param modelName null where it is not narrowed to a model
     * @param offeringName null where it is not narrowed to an offering
     */
    List<Chip> chips(
            Within within, @Nullable String vendorName, @Nullable String modelName, @Nullable String offeringName) {
        var chips = new ArrayList<Chip>();
        if (unit != null)
            chips.add(new Chip(
                    within.name() == null
                            ? "use-cases.chip.unit.another"
                            : isOnly() ? "use-cases.chip.unit.only" : "use-cases.chip.unit",
                    String.valueOf(within.name()),
                    inAllUnits()));
        if (owner != null && List.of(NONE, KNOWN, "me").contains(owner)) chips.add(chip("owner." + owner, "", "owner"));
        if (Boolean.TRUE.equals(unapproved)) chips.add(chip("unapproved", "", "unapproved"));
        if (vendorName != null)
            chips.add(new Chip(
                    "use-cases.chip.vendor"
                            + (named != null && List.of(IMPORTED, STATED, AMONG).contains(named) ? "." + named : ""),
                    vendorName,
                    change(it -> it.keySet().removeAll(List.of("vendor", "named")))));
        if (modelName != null) chips.add(chip("model", modelName, "model"));
        if (offeringName != null) chips.add(chip("offering", offeringName, "offering"));
        if (ruling != null) chips.add(chip("ruling." + ruling, "", "ruling"));
        if (Boolean.TRUE.equals(dark)) chips.add(chip("dark", "", "dark"));
        if (rule != null) chips.add(chip("rule", rule, "rule"));
        var asked = LAYER.matcher(layer == null ? "" : layer);
        if (asked.matches()) chips.add(chip("layer." + asked.group(2), asked.group(1), "layer"));
        return chips;
    }

    private Chip chip(String key, String about, String name) {
        return new Chip("use-cases.chip." + key, about, without(name));
    }
}
