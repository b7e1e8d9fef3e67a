package io.demarc.boundary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.boundary.matrix.Activities;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.matrix.Variant;
import io.demarc.deployment.Leg;
import io.demarc.kernel.MemberId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer of one leg, or of all legs together.
 *
 * @param standard what the mode alone says; differs from {@code who} where an answer changed it
 * @param required the controls that a variant makes necessary here, one of which has to be named
 * @param reason not null exactly where the state is open
 */
public record Cell(
        Layer layer,
        Responsibility standard,
        Responsibility who,
        List<Variant> variants,
        List<String> required,
        Activities activities,
        @Nullable MemberId owner,
        @Nullable String control,
        CellState state,
        @Nullable OpenReason reason) {

    /** The worst first; of open cells the one whose reason comes first. */
    public static final Comparator<Cell> WORST_FIRST =
            comparing(Cell::state).thenComparing(Cell::reason, nullsLast(Comparator.naturalOrder()));

    static Cell of(Leg leg, Layer layer, Matrix matrix, BoundaryRecord record) {
        Matrix.Standard standard = matrix.standard(leg, layer, record.agenticScope());
        Activities activities = matrix.activities(standard, leg, record.prover());
        Assignment named = record.assignment(leg.id(), layer).orElse(new Assignment(leg.id(), layer, null, null));
        int proven = activities.proven();
        boolean blind = standard.who() == Responsibility.PROVIDER && !activities.isAnyOfTheProviderProven();
        boolean uncontrolled = standard.lacks(named.control());
        CellState state;
        if (standard.who() == Responsibility.NOT_APPLICABLE) state = CellState.NOT_APPLICABLE;
        else if (!record.submitted().contains(leg.id())) state = CellState.UNASSESSED;
        else if (blind || named.owner() == null || uncontrolled || proven == 0) state = CellState.OPEN;
        else if (proven < activities.count()) state = CellState.PARTIAL;
        else state = CellState.PROVEN;
        return new Cell(
                layer,
                standard.modes(),
                standard.who(),
                standard.variants(),
                standard.required(),
                activities,
                named.owner(),
                named.control(),
                state,
                state == CellState.OPEN ? reason(named, blind, uncontrolled) : null);
    }

    private static OpenReason reason(Assignment named, boolean blind, boolean uncontrolled) {
        if (blind) return OpenReason.BLIND_SPOT;
        if (named.owner() == null) return OpenReason.NO_OWNER;
        return uncontrolled || named.control() == null ? OpenReason.NO_CONTROL : OpenReason.UNPROVEN;
    }

    public boolean applies() {
        return who != Responsibility.NOT_APPLICABLE;
    }

    /** The last day on which it is proven; null without an end, and where it is not. */
    public @Nullable LocalDate until() {
        return state == CellState.PROVEN ? activities.until() : null;
    }

    /** Whether it is proven, and by nothing beyond that day. */
    public boolean endsBy(LocalDate day) {
        var until = until();
        return until != null && !until.isAfter(day);
    }

    public boolean isOpen() {
        return state == CellState.OPEN;
    }

    /** Its letter in an {@link io.demarc.inventory.Outline}. */
    char letter() {
        char letter = letter(who);
        return isOpen() ? Character.toUpperCase(letter) : letter;
    }

    static char letter(Responsibility who) {
        return switch (who) {
            case US -> 'u';
            case SHARED -> 's';
            case PROVIDER -> 'p';
            case NOT_APPLICABLE -> 'n';
        };
    }
}
