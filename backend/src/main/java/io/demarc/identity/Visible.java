package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.listing.Scope;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which use cases a member may see: those of the business units of their grants and of the units below, and those they
 * own. The one predicate for every query, count, suggestion, export and tile.
 *
 * @param everything a grant at the root: the whole organization
 */
public record Visible(boolean everything, Set<UUID> units, MemberId member) {

    /**
     * The predicate in SQL, over an alias of a table with {@code business_unit_id} and {@code owner_id}; its parameters
     * come from {@link #parameters()}.
     */
    public static String in(String alias) {
        return "(:visible_all or %1$s.business_unit_id = any(cast(:visible_units as uuid[])) or %1$s.owner_id = :visible_member)"
                .formatted(alias);
    }

    /** What of it lies in the business units, over an alias of a table with {@code business_unit_id}; the rest is {@link #elsewhere}. */
    public static String inUnits(String alias) {
        return "(:visible_all or %s.business_unit_id = any(cast(:visible_units as uuid[])))".formatted(alias);
    }

    /** What the member sees for no other reason than that they own it. */
    public static String elsewhere(String alias) {
        return "(not :visible_all and %1$s.owner_id = :visible_member and %1$s.business_unit_id <> all(cast(:visible_units as uuid[])))"
                .formatted(alias);
    }

    public Map<String, Object> parameters() {
        return Map.of(
                "visible_all",
                everything,
                "visible_units",
                units.toArray(UUID[]::new),
                "visible_member",
                member.value());
    }

    /** The predicate with its parameters, over an alias as in {@link #in}. */
    public Scope scope(String alias) {
        return new Scope(in(alias), parameters());
    }

    /** This and one business unit more. */
    public Visible and(BusinessUnitId unit) {
        return and(new Visible(false, Set.of(unit.value()), member));
    }

    /** What either of the two sees. */
    Visible and(Visible other) {
        var both = new HashSet<>(units);
        both.addAll(other.units);
        return new Visible(everything || other.everything, both, member);
    }

    public boolean sees(BusinessUnitId unit, @Nullable MemberId owner) {
        return everything || units.contains(unit.value()) || member.equals(owner);
    }
}
