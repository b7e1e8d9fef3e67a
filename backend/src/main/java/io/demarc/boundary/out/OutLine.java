package io.demarc.boundary.out;

import io.demarc.boundary.matrix.ActivityId;
import io.demarc.boundary.matrix.Piece;
import io.demarc.boundary.matrix.Responsibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a place as it is taken along.
 *
 * @param layer the short name of its layer
 * @param place the letter of the leg
 * @param who we or the provider
 * @param party who answers on the provider's side; null where it is ours
 * @param owner who is named for our part of the layer; null for nobody
 * @param control by which we do our part; null where none is named
 * @param pieces what proves it; where nothing does, what did or is too weak
 * @param until the last day on which it is proven; null without an end, and where it is not
 */
record OutLine(
        String layer,
        String place,
        ActivityId id,
        String text,
        Responsibility who,
        @Nullable String party,
        @Nullable String owner,
        @Nullable String control,
        List<Piece> pieces,
        @Nullable LocalDate until,
        State state) {

    enum State {
        PROVEN,
        UNPROVEN,
        /** Its boundary was not submitted yet. */
        UNASSESSED
    }

    List<String> evidence() {
        return pieces.stream().map(Piece::title).toList();
    }
}
