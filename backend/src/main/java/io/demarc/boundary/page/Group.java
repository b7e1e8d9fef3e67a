package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Layers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A band of the matrix with the rows of its layers.
 *
 * @param applicable 0 where nobody can say it of the whole
 * @param line its places in the band's heading
 */
record Group(Band band, int proven, int applicable, List<Place> line, List<Row> rows) {

    record Row(Layer layer, String name, List<Place> places) {}

    /**
     * One column's place in a row.
     *
     * @param cell null in a band's heading, and where it is not decided what the place is
     * @param days until it is not proven any more, where that is soon
     */
    record Place(
            String letter, @Nullable Cell cell, @Nullable Long days, String classes, boolean shown, boolean opened) {}

    /** A column with its line; without them, where it is not decided what the place is. */
    record Lined(
            String letter,
            @Nullable Column column,
            @Nullable Line line,
            boolean shown,
            LocalDate today) {

        static Lined of(String letter, @Nullable Column column, Set<Layer> layers, boolean shown, LocalDate today) {
            return new Lined(letter, column, column == null ? null : Line.through(column, layers), shown, today);
        }

        Place at(Band band) {
            return new Place(
                    letter, null, null, line == null ? "" : line.at(band).classes(), shown, false);
        }

        Place at(Layer layer, boolean opened) {
            if (column == null || line == null) return new Place(letter, null, null, "dm-undecided", shown, false);
            var cell = column.cell(layer);
            var until = cell.endsBy(Fall.soon(today)) ? cell.until() : null;
            return new Place(
                    letter, cell, Side.days(until, today), line.at(layer).classes(), shown, opened);
        }
    }

    /**
     * The bands of which a layer is shown.
     *
     * @param whole the column whose figures are in a band's heading; null where nobody can say them
     */
    static List<Group> of(
            List<Lined> columns, Layers layers, @Nullable Column whole, Set<Layer> shown, @Nullable OpenedCell opened) {
        return Arrays.stream(Band.values())
                .flatMap(band -> {
                    var rows = layers.in(band).stream()
                            .filter(shown::contains)
                            .map(layer -> row(columns, layers.name(layer), layer, opened))
                            .toList();
                    var cells = whole == null
                            ? List.<Cell>of()
                            : layers.in(band).stream().map(whole::cell).toList();
                    return rows.isEmpty() ? Stream.empty() : Stream.of(of(band, columns, cells, rows));
                })
                .toList();
    }

    private static Group of(Band band, List<Lined> columns, List<Cell> whole, List<Row> rows) {
        return new Group(
                band,
                (int) whole.stream()
                        .filter(it -> it.state() == CellState.PROVEN)
                        .count(),
                (int) whole.stream().filter(Cell::applies).count(),
                columns.stream().map(it -> it.at(band)).toList(),
                rows);
    }

    private static Row row(List<Lined> columns, String name, Layer layer, @Nullable OpenedCell opened) {
        return new Row(
                layer,
                name,
                columns.stream()
                        .map(it -> it.at(layer, opened != null && opened.isAt(it.letter(), layer)))
                        .toList());
    }
}
