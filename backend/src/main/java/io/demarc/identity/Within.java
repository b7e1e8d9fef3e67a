package io.demarc.identity;

import io.demarc.listing.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The business units that something is narrowed to: one with all that are below it, or one alone.
 *
 * @param unit null where it is not narrowed
 * @param name null for a unit that the reader does not see
 * @param below how many units lie below it
 * @param everything whether that is the whole organization
 * @param units all of them, where it is not
 */
public record Within(@Nullable UUID unit, @Nullable String name, int below, boolean everything, List<UUID> units) {

    public static final Within ANYWHERE = new Within(null, null, 0, true, List.of());

    /** The unit alone. */
    public Within only() {
        return unit == null ? this : new Within(unit, name, 0, false, List.of(unit));
    }

    /**
     * The condition for where many rows lie in it, over such a column: no index is asked for them, so that rows are read in the
     * order that is wanted, or by what else narrows them (decision record 0033).
     */
    public Scope among(String column) {
        return everything
                ? Scope.EVERYTHING
                : Scope.of(
                        "(%s in (select unnest(cast(:units_within as uuid[])))) is true".formatted(column),
                        "units_within",
                        units.toArray(UUID[]::new));
    }

    /** The condition, over a column with the id of a business unit. */
    public Scope scope(String column) {
        return everything
                ? Scope.EVERYTHING
                : Scope.of(
                        column + " = any(cast(:units_within as uuid[]))", "units_within", units.toArray(UUID[]::new));
    }
}
