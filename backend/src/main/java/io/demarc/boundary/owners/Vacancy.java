package io.demarc.boundary.owners;

import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A layer that is at least partly ours, and that nobody is named for in some of the places.
 *
 * @param legs the ids of those places
 * @param places their letters; empty where that is all of them
 */
record Vacancy(
        Layers.Text layer,
        Responsibility who,
        List<UUID> legs,
        List<String> places,
        @Nullable Suggestion suggestion) {

    /** As the form sends it back, so that nobody else is named than who was shown; empty without a suggestion. */
    public String suggested() {
        return suggestion == null ? "" : layer.id() + ":" + suggestion.who();
    }
}
