package io.demarc.inventory.list;

import io.demarc.inventory.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of use cases can be narrowed to by choosing. Anything else narrows nothing, as its fields then say. */
final class Offered {

    static final List<String> STAGES = Stream.concat(
                    Arrays.stream(Stage.values()).map(Enum::name),
                    Stream.of(UseCaseFilter.CURRENT, UseCaseFilter.KNOWN))
            .toList();
    static final List<String> STANDINGS = List.of(
            "NONE",
            "DRAFT",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "APPROVED",
            "APPROVED_WITH_CONDITIONS",
            "REJECTED",
            "PROHIBITED",
            "STALE",
            "EXPIRED",
            "SUSPENDED",
            UseCaseFilter.KNOWN);
    static final List<String> TIERS = List.of(
            "LOW",
            "MODERATE",
            "HIGH",
            "CRITICAL",
            "PROHIBITED",
            "HELD",
            UseCaseFilter.HIGH_OR_ABOVE,
            UseCaseFilter.KNOWN,
            UseCaseFilter.OPEN,
            UseCaseFilter.NONE);
    static final List<String> MODES =
            List.of("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", UseCaseFilter.KNOWN, UseCaseFilter.NONE);

    static final List<String> RULINGS = List.of("FORBIDDEN", "UNDECIDED", "CONDITIONAL", "ALLOWED");

    private Offered() {}

    static @Nullable String among(List<String> offered, @Nullable String asked) {
        return asked != null && offered.contains(asked) ? asked : null;
    }
}
