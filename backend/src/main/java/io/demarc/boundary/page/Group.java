package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A band of the matrix with the rows of its layers.
 *
 * @param line its places in the band's heading
 */
record Group(Band band, int proven, int applicable, List<Place> line, List<Row> rows) {

    record Row(Layer layer, String name, List<Place> places) {}

    /** One column's place in a row: null cell in a band's heading. */
    record Place(String letter, @Nullable Cell cell, String classes, boolean shown, boolean opened) {}

    /** A column with its line. */
    private record Lined(Column column, Line line, boolean shown) {

        Place at(Band band) {
            return new Place(column.letter(), null, line.at(band).classes(), shown, false);
        }

        Place at(Layer layer, boolean opened) {
            return new Place(column.letter(), column.cell(layer), line.at(layer).classes(), shown, opened);
        }
    }

    /**
     * The bands of which a layer is shown.
     *
     * @param whole the column whose figures are in a band's heading
     * @param shownColumn the letter of the one that a phone shows
     */
    static List<Group> of(
            List<Column> columns, Column whole, Set<Layer> shown, String shownColumn, @Nullable OpenedCell opened) {
        var lined = columns.stream()
                .map(it -> new Lined(it, Line.through(it, shown), it.letter().equals(shownColumn)))
                .toList();
        return Arrays.stream(Band.values())
                .flatMap(band -> {
                    var rows = whole.layers().in(band).stream()
                            .filter(shown::contains)
                            .map(layer -> row(lined, whole.layers().name(layer), layer, opened))
                            .toList();
                    return rows.isEmpty() ? Stream.empty() : Stream.of(of(band, lined, whole, rows));
                })
                .toList();
    }

    private static Group of(Band band, List<Lined> columns, Column whole, List<Row> rows) {
        var cells = whole.layers().in(band).stream().map(whole::cell).toList();
        return new Group(
                band,
                (int) cells.stream()
                        .filter(it -> it.state() == CellState.PROVEN)
                        .count(),
                (int) cells.stream().filter(Cell::applies).count(),
                columns.stream().map(it -> it.at(band)).toList(),
                rows);
    }

    private static Row row(List<Lined> columns, String name, Layer layer, @Nullable OpenedCell opened) {
        return new Row(
                layer,
                name,
                columns.stream()
                        .map(it -> it.at(
                                layer, opened != null && opened.isAt(it.column().letter(), layer)))
                        .toList());
    }
}
