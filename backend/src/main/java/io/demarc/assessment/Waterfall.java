package io.demarc.assessment;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.assessment.Explanation.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the factors add up to the score, the heaviest first.
 *
 * @param marks where tiers begin
 * @param axis where the scale ends, in points
 */
record Waterfall(List<Step> steps, List<Mark> marks, String total, int axis) {

    record Step(Row row, String x, String width) {}

    record Mark(Tier tier, String x, BigDecimal from) {}

    static Waterfall of(Score.Graded graded, List<Row> rows, Scoring scoring) {
        int axis = Math.max(
                50,
                10
                        * graded.inherent()
                                .divide(BigDecimal.TEN, 0, RoundingMode.CEILING)
                                .intValue());
        var steps = new ArrayList<Step>();
        var sum = BigDecimal.ZERO;
        var heaviestFirst = graded.factors().stream()
                .sorted(Comparator.comparing(Score.Points::contribution).reversed())
                .toList();
        for (var points : heaviestFirst) {
            steps.add(new Step(row(points.factor(), rows), percent(sum, axis), percent(points.contribution(), axis)));
            sum = sum.add(points.contribution());
        }
        var marks = scoring.tiers().stream()
                .filter(tier -> tier.from().signum() > 0 && tier.from().intValue() <= axis)
                .map(tier -> new Mark(tier.tier(), percent(tier.from(), axis), tier.from()))
                .toList();
        return new Waterfall(steps, marks, percent(sum, axis), axis);
    }

    private static String percent(BigDecimal points, int axis) {
        return points.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(axis), 2, HALF_UP) + "%";
    }

    private static Row row(Factor factor, List<Row> rows) {
        return rows.stream()
                .filter(it -> it.factor().equals(factor))
                .findFirst()
                .orElseThrow();
    }
}
