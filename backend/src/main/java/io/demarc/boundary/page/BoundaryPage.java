package io.demarc.boundary.page;

import io.demarc.boundary.Column;
import io.demarc.deployment.Modes;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.VersionNumbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signature page: the answer in a sentence, the matrix with the line, and the cell that was opened. */
record BoundaryPage(
        UseCaseId useCase,
        Figures figures,
        List<Chip> chips,
        Filter filter,
        List<Head> heads,
        List<Group> groups,
        String shown,
        @Nullable OpenedCell opened,
        VersionNumbers versions) {

    record Chip(Filter filter, int count, boolean current) {}

    /** A column's head and foot; {@code letter} is T for all legs together. */
    record Head(
            String letter,
            Modes.@Nullable Text mode,
            @Nullable String vendor,
            @Nullable String model,
            @Nullable String region,
            @Nullable Integer share,
            int us,
            int shared,
            int provider,
            boolean shown) {

        public boolean isTogether() {
            return letter.equals(Column.TOGETHER);
        }
    }
}
