package io.demarc.identity;

import io.demarc.listing.ListFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list that can be narrowed to a business unit: to it and all that are below it, unless only the unit itself is asked for. */
public interface UnitFilter extends ListFilter {

    @Nullable
    UUID unit();

    /** Whether what lies below the unit is left out. */
    @Nullable
    Boolean only();

    default boolean isOnly() {
        return Boolean.TRUE.equals(only());
    }

    /** The same in that unit and below. */
    default String inUnit(UUID unit) {
        return change(it -> {
            it.remove("only");
            it.put("unit", unit.toString());
        });
    }

    /** The same in all units. */
    default String inAllUnits() {
        return change(it -> {
            it.remove("only");
            it.remove("unit");
        });
    }

    /** The same with the tree of units open at one of them, or at the one that is chosen. */
    default String opened(Object at) {
        return with("tree", at);
    }
}
