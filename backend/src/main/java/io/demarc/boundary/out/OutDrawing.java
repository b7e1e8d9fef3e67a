package io.demarc.boundary.out;

import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.page.Line;
import io.demarc.text.Text;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Draws a boundary as it is on its page: layers from accountability down to the machine room, a column for each place, and
 * the line. Ours is left of it.
 *
 * @param heads what stands above the columns
 * @param words by their keys
 */
record OutDrawing(
        String title,
        String day,
        Layers layers,
        List<Column> columns,
        List<Head> heads,
        Function<String, String> words) {

    /** @param below in smaller letters; empty for nothing */
    record Head(String name, String below) {}

    private static final int NAMES = 240;
    private static final int WIDE = 170;
    private static final int GAP = 10;
    private static final int TOP = 104;
    private static final int BAND = 24;
    private static final int ROW = 30;
    private static final int LONGEST = 26;

    /** Room for the legend, and letters of a title that fit in it. */
    private static final int NARROWEST = 620;

    private static final int LETTER = 10;

    void write(Svg svg) {
        int width = Math.max(NARROWEST, NAMES + columns.size() * (WIDE + GAP) + GAP);
        svg.begin(width, TOP + height() + 44, title + ", " + day);
        svg.text(12, 28, "title", Text.cut(title, width / LETTER));
        svg.text(12, 48, "small", day);
        for (int at = 0; at < columns.size(); at++) head(svg, heads.get(at), left(at) + 4);
        rows(svg, width);
        for (int at = 0; at < columns.size(); at++) line(svg, columns.get(at), left(at));
        legend(svg, TOP + height() + 28);
        svg.end();
    }

    private static void head(Svg svg, Head head, int x) {
        svg.text(x, TOP - 26, "head", Text.cut(head.name(), LONGEST));
        svg.text(x, TOP - 10, "small", Text.cut(head.below(), LONGEST));
    }

    private void rows(Svg svg, int width) {
        int y = TOP;
        for (var band : Band.values()) {
            svg.box(0, y, width, BAND, "band");
            svg.text(12, y + 16, "name", words.apply("boundary.band." + band));
            y += BAND;
            for (var layer : layers.in(band)) {
                svg.text(12, y + 19, "small", layer.id());
                svg.text(48, y + 19, "layer", layers.name(layer));
                for (int at = 0; at < columns.size(); at++)
                    cell(svg, columns.get(at).cell(layer), left(at), y);
                y += ROW;
            }
        }
    }

    private void cell(Svg svg, Cell cell, int x, int y) {
        int ours = width(cell.who());
        if (cell.applies()) svg.box(x, y, WIDE, ROW, "theirs");
        if (cell.applies() && ours > 0) svg.box(x, y, ours, ROW, "ours");
        svg.text(x + 8, y + 19, "letter", cell.applies() ? words.apply("boundary.letter." + cell.who()) : "–");
        var reason = cell.reason();
        svg.right(
                x + WIDE - 8,
                y + 19,
                cell.isOpen() ? "open" : "small",
                words.apply(reason == null ? "boundary.state." + cell.state() : "boundary.reason." + reason));
    }

    private void line(Svg svg, Column column, int x) {
        var line = Line.through(layers, Set.copyOf(layers.ids()), layer -> {
            var cell = column.cell(layer);
            return cell.applies() ? cell.who() : null;
        });
        int y = TOP;
        var path = new StringBuilder();
        for (var band : Band.values()) {
            y += BAND;
            for (var layer : layers.in(band)) {
                at(path, line, layer, x, y);
                y += ROW;
                path.append('V').append(y);
            }
        }
        svg.path("line", path.toString());
    }

    private static void at(StringBuilder path, Line line, Layer layer, int x, int y) {
        var at = line.at(layer).at();
        int to = x + (at == null ? 0 : width(at));
        if (path.isEmpty()) path.append('M').append(to).append(' ').append(y);
        else path.append('V').append(y).append('H').append(to);
    }

    private void legend(Svg svg, int y) {
        int x = 12;
        for (var who : List.of(Responsibility.US, Responsibility.SHARED, Responsibility.PROVIDER)) {
            svg.text(x, y, "letter", words.apply("boundary.letter." + who));
            svg.text(x + 16, y, "small", words.apply("boundary.who." + who));
            x += 110;
        }
        svg.path("line", "M" + x + " " + (y - 4) + "h24");
        svg.text(x + 32, y, "small", words.apply("boundary.line"));
    }

    /** How much of a cell is ours, as on the page. */
    private static int width(Responsibility who) {
        return switch (who) {
            case US -> WIDE;
            case SHARED -> WIDE * 46 / 100;
            case PROVIDER, NOT_APPLICABLE -> 0;
        };
    }

    private static int left(int column) {
        return NAMES + column * (WIDE + GAP);
    }

    private int height() {
        return Band.values().length * BAND + layers.ids().size() * ROW;
    }
}
