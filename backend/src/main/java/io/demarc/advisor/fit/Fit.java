package io.demarc.advisor.fit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a candidate serves the needs of a use case, and by what.
 *
 * @param percent 0 to 100 with two decimals; null where nothing is needed
 * @param parts one for each criterion that counts
 * @param surcharge points that a hybrid loses for its routing
 */
public record Fit(@Nullable BigDecimal percent, List<Part> parts, int surcharge) {

    /** Within so many points nobody can say which of two is better. */
    private static final BigDecimal NO_DIFFERENCE = new BigDecimal("3.00");

    /**
     * @param fit 0 to 5
     * @param plus points of 100 that it brings
     * @param minus points of 100 that it lacks
     */
    public record Part(Criterion criterion, int need, double fit, double plus, double minus) {}

    public Fit {
        parts = List.copyOf(parts);
    }

    /** @param fits 0 to 5 of each criterion */
    static Fit of(Needs needs, Map<Criterion, Double> fits, int surcharge) {
        double most = FitTable.BEST * needs.sum();
        if (most == 0) return new Fit(null, List.of(), surcharge);
        var parts = new ArrayList<Part>();
        double points = 0;
        for (Criterion it : Criterion.values()) {
            int need = needs.level(it);
            double fit = Objects.requireNonNull(fits.get(it));
            points += need * fit;
            if (need > 0)
                parts.add(new Part(it, need, fit, 100 * need * fit / most, 100 * need * (FitTable.BEST - fit) / most));
        }
        var percent = BigDecimal.valueOf(Math.max(0, 100 * points / most - surcharge));
        return new Fit(percent.setScale(2, RoundingMode.HALF_UP), parts, surcharge);
    }

    /** What speaks most for it, at most three; equal ones in the order of the criteria. */
    public List<Part> pluses() {
        return first(Comparator.comparingDouble(Part::plus).reversed(), true);
    }

    /** What speaks most against it, at most three. */
    public List<Part> minuses() {
        return first(Comparator.comparingDouble(Part::minus).reversed(), false);
    }

    private List<Part> first(Comparator<Part> order, boolean plus) {
        return parts.stream()
                .filter(it -> (plus ? it.plus() : it.minus()) > 0)
                .sorted(order.thenComparing(Part::criterion))
                .limit(3)
                .toList();
    }

    /** Whether it is so near to a better one that there is no clear difference. */
    public boolean isNear(Fit better) {
        return percent != null
                && better.percent != null
                && better.percent.subtract(percent).compareTo(NO_DIFFERENCE) <= 0;
    }
}
