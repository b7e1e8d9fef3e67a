package io.demarc.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The boundary at the size of a card: four bands, the line through them, a dot beside a band with open cells. */
public record Stack(int width, int height, List<Bar> bars, String line) {

    private static final int WIDTH = 72;
    private static final int LAYER = 4;

    /** One band; {@code ours} is the width of the ground left of the line. */
    public record Bar(int top, int height, int ours, boolean open) {}

    static Stack of(Column column) {
        List<Bar> bars = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int top = 0;
        for (Line.Part part : Line.inSmall(column)) {
            int ours = (int) Math.round(part.ours() * (WIDTH - 2)) + 1;
            int height = part.height() * LAYER;
            line.append(String.format(Locale.ROOT, "%s%d %dV%d", top == 0 ? "M" : "H", ours, top, top + height)
                    .replaceFirst("^H(\\d+) \\d+", "H$1"));
            bars.add(new Bar(top, height, ours, part.open()));
            top += height;
        }
        return new Stack(WIDTH, top, bars, line.toString());
    }
}
