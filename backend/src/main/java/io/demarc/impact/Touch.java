package io.demarc.impact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A use case that something touches, as it is now.
 *
 * @param owner null for nobody
 * @param tier null where it is not assessed
 * @param outline where its line runs, as {@link io.demarc.inventory.Outline} has it
 * @param dataClass the answer to which data it sees, from 0 for public; null where it was not answered
 * @param places the letters of the touched places of its plan
 * @param models that run there
 * @param visible whether the member who asks may see it
 */
record Touch(
        UUID id,
        String name,
        String unit,
        @Nullable UUID owner,
        @Nullable String tier,
        String standing,
        @Nullable String outline,
        @Nullable String dataClass,
        List<String> places,
        List<UUID> models,
        boolean visible) {

    boolean isSevere() {
        return tier != null && List.of("PROHIBITED", "CRITICAL", "HIGH").contains(tier);
    }

    /** Cells of these layers that apply, in all its touched places. */
    int cells(List<String> layers) {
        if (outline == null) return 0;
        return places.size()
                * (int) layers.stream()
                        .filter(layer -> outline.matches(".*\\b" + layer + "[uspUSP].*"))
                        .count();
    }
}
