package io.demarc.boundary.page;

import io.demarc.boundary.LineSoFar;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;

/**
 * The line as far as it is decided, as paths of a drawing: a layer is 5 pixels high. What is open is dotted and has no line.
 *
 * @param known the ground of what is decided, {@code ours} the part of it left of the line
 */
record HalfDrawn(int width, int height, String known, String ours, String open, String line) {

    private static final int LAYER = 5;
    private static final int WIDTH = 62;

    static HalfDrawn of(LineSoFar soFar) {
        var known = new StringBuilder();
        var ours = new StringBuilder();
        var open = new StringBuilder();
        var line = new StringBuilder();
        int top = 0;
        int before = -1;
        for (Layer layer : soFar.layers().display()) {
            var who = soFar.certain().get(layer);
            int at = who == null ? -1 : at(who);
            if (who == null)
                open.append("M2 ").append(top + LAYER / 2.0).append("h").append(WIDTH - 4);
            else known.append(box(top, WIDTH));
            boolean atLeastShared = who == null && soFar.partly().contains(layer);
            if (at > 0 || atLeastShared) ours.append(box(top, atLeastShared ? WIDTH / 2 : at));
            if (at >= 0) {
                if (before < 0) line.append("M").append(at).append(' ').append(top);
                else if (before != at) line.append("H").append(at);
                line.append("V").append(top + LAYER);
            }
            before = at;
            top += LAYER;
        }
        return new HalfDrawn(WIDTH, top, known.toString(), ours.toString(), open.toString(), line.toString());
    }

    /** Where the line is in a layer; -1 for a layer that does not apply. */
    private static int at(Responsibility who) {
        return switch (who) {
            case US -> WIDTH - 1;
            case SHARED -> WIDTH / 2;
            case PROVIDER -> 1;
            case NOT_APPLICABLE -> -1;
        };
    }

    private static String box(int top, int width) {
        return "M0 %dh%dv%dH0z".formatted(top, width, LAYER);
    }

    public String viewBox() {
        return "-2 -2 " + (width + 4) + " " + (height + 4);
    }

    public String frame() {
        return "M0 0h%dv%dH0z".formatted(width, height);
    }
}
