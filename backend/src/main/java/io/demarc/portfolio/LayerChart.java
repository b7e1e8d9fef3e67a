package io.demarc.portfolio;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.portfolio.LayerCounts.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the line runs, layer by layer, over all use cases that have one: at what is ours plus half of what is shared.
 *
 * @param ours in per cent of all layers that apply
 * @param drawn the use cases whose line it is
 * @param coverage how much of their layers is proven on average, in per cent; null where there is none
 */
record LayerChart(
        List<Band> bands, int ours, Figure drawn, @Nullable Integer coverage) {

    /** Layers that are shown together, in reading order. */
    record Band(List<Row> rows) {}

    /**
     * One layer.
     *
     * @param bar its segments from the left, in per cent of the use cases in which the layer applies
     * @param line where the line runs, and {@code from} where it ran in the row above; equal in the first row
     */
    record Row(
            Layer layer,
            String name,
            Figure us,
            Figure shared,
            Figure provider,
            Figure open,
            List<Segment> bar,
            String from,
            String line) {}

    /** @param who {@code us}, {@code shared} or {@code provider} */
    record Segment(String who, String left, String width) {}

    static LayerChart of(List<Part> parts, Layers layers, PortfolioFilter filter) {
        var bands = new ArrayList<Band>();
        int halves = 0;
        int applying = 0;
        // The one that applies most often applies wherever there is a line.
        var drawn = figure(new Layer("L18"), "drawn", 0, filter);
        String from = null;
        for (Layer.Band band : Layer.Band.values()) {
            var rows = new ArrayList<Row>();
            for (Layer layer : layers.in(band)) {
                int us = count(parts, layer, "uU");
                int shared = count(parts, layer, "sS");
                int provider = count(parts, layer, "pP");
                int all = us + shared + provider;
                halves += 2 * us + shared;
                applying += all;
                if (all > drawn.count()) drawn = figure(layer, "drawn", all, filter);
                String line = all == 0 && from != null ? from : percent(2 * us + shared, 2 * Math.max(1, all));
                rows.add(new Row(
                        layer,
                        layers.name(layer),
                        figure(layer, "us", us, filter),
                        figure(layer, "shared", shared, filter),
                        figure(layer, "provider", provider, filter),
                        figure(layer, "open", count(parts, layer, "USP"), filter),
                        List.of(
                                new Segment("us", percent(0, 1), percent(us, all)),
                                new Segment("shared", percent(us, all), percent(shared, all)),
                                new Segment("provider", percent(us + shared, all), percent(provider, all))),
                        from == null ? line : from,
                        line));
                from = line;
            }
            bands.add(new Band(rows));
        }
        return new LayerChart(bands, applying == 0 ? 0 : Math.round(50f * halves / applying), drawn, coverage(parts));
    }

    /** The mean over use cases, as their list shows it. */
    private static @Nullable Integer coverage(List<Part> parts) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        for (var part : parts)
            if (part.layer().equals(LayerCounts.ALL)) {
                sum = sum.add(new BigDecimal(part.letter()).multiply(BigDecimal.valueOf(part.count())));
                count += part.count();
            }
        return count == 0
                ? null
                : sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP).intValue();
    }

    public boolean isEmpty() {
        return bands.stream()
                .flatMap(band -> band.rows().stream())
                .allMatch(row ->
                        row.us().count() + row.shared().count() + row.provider().count() == 0);
    }

    private static int count(List<Part> parts, Layer layer, String letters) {
        return parts.stream()
                .filter(part -> part.layer().equals(layer.id()) && letters.contains(part.letter()))
                .mapToInt(Part::count)
                .sum();
    }

    private static Figure figure(Layer layer, String what, int count, PortfolioFilter filter) {
        return new Figure(count, filter.list("layer=" + layer + "-" + what));
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / Math.max(1, whole));
    }
}
