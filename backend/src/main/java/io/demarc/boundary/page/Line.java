package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The demarcation line through a column, in display order. A layer that does not apply keeps the last place, as dots; a
 * band's heading repeats it, so that the line never breaks.
 */
public record Line(Map<Layer, Stretch> layers, Map<Band, Stretch> bands) {

    /**
     * The line beside one row.
     *
     * @param at where it runs; null above its beginning
     * @param from where it came from, if it steps here
     * @param dotted where the layer does not apply
     */
    public record Stretch(
            @Nullable Responsibility at, @Nullable Responsibility from, boolean dotted) {

        /** The classes that draw it, without script and without a style attribute. */
        public String classes() {
            if (at == null) return "";
            StringBuilder classes = new StringBuilder("dm-line dm-at-").append(word(at));
            if (from != null) {
                boolean outward = from.halves() > at.halves();
                classes.append(" dm-step-")
                        .append(word(outward ? from : at))
                        .append('-')
                        .append(word(outward ? at : from));
            }
            if (dotted) classes.append(" dm-dotted");
            return classes.toString();
        }

        private static String word(Responsibility at) {
            return switch (at) {
                case US -> "us";
                case SHARED -> "shared";
                case PROVIDER -> "provider";
                case NOT_APPLICABLE -> throw new IllegalStateException("the line has no place of its own there");
            };
        }
    }

    static Line through(Column column) {
        return through(column, Set.copyOf(column.layers().ids()));
    }

    /** Through the rows that are shown: it steps between neighbours, whatever was filtered out between them. */
    static Line through(Column column, Set<Layer> shown) {
        return through(column.layers(), shown, layer -> {
            Cell cell = column.cell(layer);
            return cell.applies() ? cell.who() : null;
        });
    }

    /** @param who answers for a layer; null where it does not apply, or where nobody says */
    public static Line through(Layers of, Set<Layer> shown, Function<Layer, @Nullable Responsibility> who) {
        Map<Layer, Stretch> layers = new HashMap<>();
        Map<Band, Stretch> bands = new EnumMap<>(Band.class);
        Responsibility last = null;
        for (Band band : Band.values()) {
            bands.put(band, new Stretch(last, null, false));
            for (Layer layer : of.in(band)) {
                if (!shown.contains(layer)) continue;
                Responsibility answers = who.apply(layer);
                Responsibility at = answers != null ? answers : last == null ? Responsibility.US : last;
                layers.put(layer, new Stretch(at, last == at ? null : last, answers == null));
                last = at;
            }
        }
        return new Line(layers, bands);
    }

    public Stretch at(Layer layer) {
        return Objects.requireNonNull(layers.get(layer));
    }

    public Stretch at(Band band) {
        return Objects.requireNonNull(bands.get(band));
    }
}
