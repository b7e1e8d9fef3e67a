package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Contested;
import io.demarc.boundary.matrix.Controls.Control;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Party;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cell beside the matrix.
 *
 * @param letter of its leg, or of all legs together
 * @param required the controls of which one has to be named, because a variant is in force
 * @param usual the controls that its layer usually names, and {@code others} that may be chosen, too
 * @param version what its form is filled from
 */
record OpenedCell(
        String letter,
        Layers.Text layer,
        Cell cell,
        Modes.@Nullable Text mode,
        List<Answering> providers,
        @Nullable String owner,
        List<Members.Choice> people,
        @Nullable Control control,
        List<Because> because,
        @Nullable Contested contested,
        List<Control> required,
        List<Control> usual,
        List<Control> others,
        int version) {

    /**
     * One party on the provider's side and what it does.
     *
     * @param leg its letter, where several legs are shown together
     * @param name as far as it is stated, else what the party is in words
     * @param role what the party is, beside its name
     * @param evidence what proves its part; null where nothing of others is accepted
     */
    record Answering(
            String leg,
            Party party,
            String name,
            @Nullable String role,
            List<Activity> activities,
            @Nullable String evidence) {}

    /** A variant in force, and what it means for this layer. */
    record Because(String trigger, String effect) {}

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
