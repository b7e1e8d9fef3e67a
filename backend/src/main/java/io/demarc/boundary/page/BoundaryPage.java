package io.demarc.boundary.page;

import io.demarc.boundary.Column;
import io.demarc.boundary.OpenLayers;
import io.demarc.deployment.Modes;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.VersionNumbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signature page: the answer in a sentence, the matrix with the line, and the cell that was opened.
 *
 * @param figures of the whole; null while it is not decided where all of it runs, and then {@code places} has those of each place of
 *     which it is
 * @param undecided the letters of the other places; empty of one that stands alone
 * @param fall what coverage falls to soon; null where nothing ends
 * @param lacking what is open or partly proven, activity by activity, for paper
 * @param open what is open, and of a draft would be if it was sent now
 * @param unnamed parties that are known only by what they are
 */
record BoundaryPage(
        UseCaseId useCase,
        LocalDate today,
        @Nullable Figures figures,
        List<OfPlace> places,
        @Nullable Fall fall,
        List<String> undecided,
        OpenLayers open,
        List<Unnamed> unnamed,
        List<Chip> chips,
        Filter filter,
        List<Head> heads,
        List<Group> groups,
        String shown,
        @Nullable OpenedCell opened,
        List<Lacking> lacking,
        List<Aspects> aspects,
        VersionNumbers versions) {

    record OfPlace(String letter, Figures figures) {}

    /** @param places the letters of the legs; empty where that goes without saying */
    record Unnamed(String words, List<String> places) {}

    record Chip(Filter filter, int count, boolean current) {}

    /**
     * A column's head and foot; {@code letter} is T for all legs together.
     *
     * @param decided false where nobody has said what the place is
     */
    record Head(
            String letter,
            boolean decided,
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
