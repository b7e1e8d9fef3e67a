package io.demarc.vendors.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How hard it is to leave an offering (domain specification, 8.5): six parts from 0 (free) to 4 (locked), weighed.
 *
 * @param values all six parts
 */
public record LockIn(Map<Part, Integer> values) {

    /** What binds, with its weight. */
    public enum Part {
        PROMPTS("0.15"),
        TUNES("0.20"),
        DATA("0.20"),
        INTERFACES("0.15"),
        ALTERNATIVES("0.15"),
        EXIT_PLAN("0.15");

        private final BigDecimal weight;

        Part(String weight) {
            this.weight = new BigDecimal(weight);
        }

        BigDecimal weight() {
            return weight;
        }
    }

    public enum Band {
        LOW,
        MEDIUM,
        HIGH
    }

    static final int LOCKED = 4;

    private static final BigDecimal STEP = BigDecimal.valueOf(25);
    private static final BigDecimal MEDIUM_FROM = BigDecimal.valueOf(30);
    private static final BigDecimal HIGH_FROM = BigDecimal.valueOf(60);

    public LockIn {
        values = Map.copyOf(values);
        if (values.size() != Part.values().length) throw new IllegalArgumentException("a part is missing");
        if (values.values().stream().anyMatch(it -> it < 0 || it > LOCKED))
            throw new IllegalArgumentException("a part is 0 to 4");
    }

    /** 0 to 100, with 2 decimals. */
    public BigDecimal score() {
        return Stream.of(Part.values())
                .map(it -> it.weight().multiply(BigDecimal.valueOf(values.getOrDefault(it, 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(STEP)
                .setScale(2, RoundingMode.HALF_UP);
    }

    public String shown() {
        return score().setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    public Band band() {
        if (score().compareTo(HIGH_FROM) >= 0) return Band.HIGH;
        return score().compareTo(MEDIUM_FROM) < 0 ? Band.LOW : Band.MEDIUM;
    }

    /** Of what runs at several places: that of the place that is hardest to leave. */
    public static Optional<LockIn> highest(Collection<LockIn> places) {
        return places.stream().max(Comparator.comparing(LockIn::score));
    }

    /** The four parts that somebody states; the others follow. */
    static final List<Part> STATED = List.of(Part.PROMPTS, Part.TUNES, Part.DATA, Part.INTERFACES);

    /** @param passed how many alternatives passed our tests */
    static int alternatives(long passed) {
        if (passed >= 5) return 0;
        if (passed >= 3) return 1;
        return passed == 2 ? 2 : passed == 1 ? 3 : LOCKED;
    }
}
