package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.Leg;
import io.demarc.inventory.Outline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A cell for each layer: of one leg, or of all legs together. */
public record Column(@Nullable Leg leg, Layers layers, Map<Layer, Cell> cells) {

    /** The letter of all legs together. */
    public static final String TOGETHER = "T";

    public Column {
        cells = Map.copyOf(cells);
        if (!cells.keySet().containsAll(layers.ids())) throw new IllegalArgumentException("a layer has no cell");
    }

    @SuppressWarnings("NullAway") // the constructor has seen a cell for each layer
    public Cell cell(Layer layer) {
        return cells.get(layer);
    }

    public boolean isTogether() {
        return leg == null;
    }

    public String letter() {
        return leg == null ? TOGETHER : leg.letter();
    }

    public int count(Responsibility who) {
        return (int) cells.values().stream().filter(it -> it.who() == who).count();
    }

    public int count(CellState state) {
        return (int) cells.values().stream().filter(it -> it.state() == state).count();
    }

    public int applicable() {
        return cells.size() - count(Responsibility.NOT_APPLICABLE);
    }

    /** Proven of applicable layers, in per cent with two decimals; what is not assessed stays in the denominator. */
    public BigDecimal coverage() {
        return coverage(count(CellState.PROVEN));
    }

    /** What it falls to if nothing that ends by that day is renewed. */
    public BigDecimal coverageAfter(LocalDate day) {
        return coverage(count(CellState.PROVEN) - endingBy(day).size());
    }

    private BigDecimal coverage(int proven) {
        return BigDecimal.valueOf(100L * proven).divide(BigDecimal.valueOf(applicable()), 2, RoundingMode.HALF_UP);
    }

    /** Layers that are proven today, and by nothing beyond that day. */
    public List<Cell> endingBy(LocalDate day) {
        return layers.display().stream()
                .map(this::cell)
                .filter(it -> it.endsBy(day))
                .toList();
    }

    /** Where our own work starts: the first layer, counted from the machine room, that is not the provider's. */
    public Optional<Layer> boundaryLine() {
        return layers.ids().stream()
                .filter(layer -> cell(layer).applies() && cell(layer).who() != Responsibility.PROVIDER)
                .findFirst();
    }

    public List<Cell> open() {
        return layers.display().stream().map(this::cell).filter(Cell::isOpen).toList();
    }

    public int open(OpenReason reason) {
        return (int) open().stream().filter(it -> it.reason() == reason).count();
    }

    /** The column in one line of text, for lists and counts. */
    public Outline outline() {
        return outline(layers, layer -> cell(layer).letter());
    }

    /** @param letter of each layer, as an outline has it */
    static Outline outline(Layers layers, Function<Layer, Character> letter) {
        return new Outline(Arrays.stream(Layer.Band.values())
                .filter(band -> !layers.in(band).isEmpty())
                .map(band -> layers.in(band).stream()
                        .map(layer -> layer.id() + letter.apply(layer))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / ")));
    }
}
