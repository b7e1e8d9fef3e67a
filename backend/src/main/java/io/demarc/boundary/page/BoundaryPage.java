package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Contested;
import io.demarc.boundary.matrix.Controls;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.matrix.Variants;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
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
        @Nullable Opened opened,
        VersionNumbers versions) {

    /** What the sentence says; {@code unowned} of the open ones have no owner. */
    record Figures(
            int applicable,
            int us,
            int shared,
            int provider,
            int open,
            int unowned,
            int unassessed,
            int proven,
            int partial,
            String coverage,
            List<CellState> blocks) {

        static Figures of(Column column) {
            return new Figures(
                    column.applicable(),
                    column.count(Responsibility.US),
                    column.count(Responsibility.SHARED),
                    column.count(Responsibility.PROVIDER),
                    column.open().size(),
                    column.open(OpenReason.NO_OWNER),
                    column.count(CellState.UNASSESSED),
                    column.count(CellState.PROVEN),
                    column.count(CellState.PARTIAL),
                    column.coverage()
                            .setScale(0, java.math.RoundingMode.HALF_UP)
                            .toPlainString(),
                    column.layers().display().stream()
                            .map(column::cell)
                            .filter(Cell::applies)
                            .map(Cell::state)
                            .sorted((one, other) -> other.compareTo(one))
                            .toList());
        }
    }

    enum Filter {
        ALL {
            @Override
            boolean shows(Cell cell) {
                return true;
            }
        },
        OPEN {
            @Override
            boolean shows(Cell cell) {
                return cell.isOpen();
            }
        },
        UNOWNED {
            @Override
            boolean shows(Cell cell) {
                return cell.reason() == OpenReason.NO_OWNER;
            }
        },
        PARTLY {
            @Override
            boolean shows(Cell cell) {
                return cell.state() == CellState.PARTIAL;
            }
        },
        OURS {
            @Override
            boolean shows(Cell cell) {
                return cell.who() == Responsibility.US;
            }
        },
        SHARED {
            @Override
            boolean shows(Cell cell) {
                return cell.who() == Responsibility.SHARED;
            }
        },
        PROVIDER {
            @Override
            boolean shows(Cell cell) {
                return cell.who() == Responsibility.PROVIDER;
            }
        };

        abstract boolean shows(Cell cell);
    }

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
            return letter.equals("T");
        }
    }

    record Group(Band band, int proven, int applicable, List<Place> line, List<Row> rows) {}

    record Row(Layer layer, String name, List<Place> places) {}

    /** One column's place in a row: null cell in a band's heading. */
    record Place(String letter, @Nullable Cell cell, String classes, boolean shown, boolean opened) {}

    /**
     * One party on the provider's side and what it does.
     *
     * @param leg its letter, where several legs are shown together
     * @param name as far as it is stated, else what the party is in words
     * @param role what the party is, beside its name
     */
    record Answering(
            String leg, Party party, String name, @Nullable String role, List<Activity> activities) {}

    /** The cell beside the matrix. */
    record Opened(
            String letter,
            Layers.Text layer,
            Cell cell,
            Modes.@Nullable Text mode,
            List<Answering> providers,
            @Nullable String owner,
            List<Members.Choice> people,
            Controls.@Nullable Control control,
            List<Variants.Text> because,
            @Nullable Contested contested,
            List<Controls.Control> usual,
            List<Controls.Control> others,
            int version) {

        /** Whether who is named has left the organization since. */
        public boolean isOwnerGone() {
            return cell.owner() != null
                    && people.stream()
                            .noneMatch(it -> it.id().equals(cell.owner().value()));
        }
    }
}
