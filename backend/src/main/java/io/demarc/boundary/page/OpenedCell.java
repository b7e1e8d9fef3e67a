package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.matrix.Contested;
import io.demarc.boundary.matrix.Controls.Control;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cell beside the matrix.
 *
 * @param letter of its leg, or of all legs together
 * @param sides ours first
 * @param days until it is not proven any more, where that is soon
 * @param required the controls of which one has to be named, because a variant is in force
 * @param usual the controls that its layer usually names, and {@code others} that may be chosen, too
 * @param version what its form is filled from
 */
record OpenedCell(
        String letter,
        Layers.Text layer,
        Cell cell,
        Modes.@Nullable Text mode,
        List<Side> sides,
        @Nullable Long days,
        @Nullable String owner,
        List<Members.Choice> people,
        @Nullable Control control,
        List<Because> because,
        @Nullable Contested contested,
        List<Control> required,
        List<Control> usual,
        List<Control> others,
        int version) {

    /** A variant in force, and what it means for this layer. */
    record Because(String trigger, String effect) {}

    /** Those of others. */
    public List<Side> providers() {
        return sides.stream().filter(it -> it.party() != null).toList();
    }

    public int activities() {
        return cell.activities().count();
    }

    public int proven() {
        return cell.activities().proven();
    }

    boolean isAt(String letter, Layer layer) {
        return this.letter.equals(letter) && this.layer.id().equals(layer);
    }

    /** Whether who is named has left the organization since. */
    public boolean isOwnerGone() {
        return cell.owner() != null
                && people.stream().noneMatch(it -> it.id().equals(cell.owner().value()));
    }

    /** Whether what is named here only closes a gap: nothing that was decided ends. */
    public boolean isOnlyToFill() {
        return cell.owner() == null && cell.control() == null;
    }
}
