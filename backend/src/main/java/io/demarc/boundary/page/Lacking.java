package io.demarc.boundary.page;

import io.demarc.boundary.CellState;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.Piece;
import io.demarc.boundary.matrix.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * A layer that is open in a place, or an activity of a layer that is proven in part: a line of the printed page.
 *
 * @param id of the layer, or of the activity
 * @param name who answers for it; null for nobody
 * @param place the letter of the place; empty where there is only one
 * @param reason null of an activity
 * @param ended what proved it last; null where nothing did
 */
record Lacking(
        String id,
        String text,
        Responsibility who,
        @Nullable String name,
        String place,
        CellState state,
        @Nullable OpenReason reason,
        @Nullable Piece ended) {}
