package io.demarc.assessment;

import static java.math.RoundingMode.HALF_UP;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns answers into points, points and gates into a tier. Its figures stand in {@code scoring.yaml}. */
record Scoring(
        boolean policy,
        List<Weighed> factors,
        Map<Mode, Integer> modeExposure,
        Map<Mode, Integer> consumerExposure,
        Map<Mode, Integer> capabilityCap,
        List<Threshold> tiers,
        List<Gate> gates) {

    static final Kind<Scoring> KIND = new Kind<>("scoring", "assessment", Scoring.class, (it, others) -> List.of());

    int version() {
        return Shipped.newest(KIND).number().number();
    }

    /** @param levels what the levels 0 to 4 mean, in the words of reviewers */
    record Weighed(Factor id, String name, int weight, List<String> levels) {}

    record Threshold(Tier tier, BigDecimal from) {}

    ModeTable modes() {
        return new ModeTable(modeExposure, consumerExposure, capabilityCap);
    }

    Score score(Readings readings) {
        if (!readings.prohibitions().isEmpty()) return new Score.Prohibited(readings.prohibitions());
        if (!readings.missing().isEmpty()) return new Score.Unanswered(readings.missing());
        return grade(readings);
    }

    Outlook outlook(Readings readings) {
        if (!readings.prohibitions().isEmpty()) return new Outlook(Tier.PROHIBITED, Tier.PROHIBITED);
        return new Outlook(
                grade(readings.atBest()).tier(), grade(readings.atWorst()).tier());
    }

    /** @param inherent with all its decimals: 24.99 is not 25 */
    Tier tier(BigDecimal inherent) {
        return tiers.stream()
                .filter(threshold -> inherent.compareTo(threshold.from()) >= 0)
                .map(Threshold::tier)
                .reduce(Tier.LOW, Tier::orAtLeast);
    }

    private Score.Graded grade(Readings readings) {
        List<Score.Points> points =
                factors.stream().map(factor -> points(factor, readings)).toList();
        BigDecimal inherent =
                points.stream().map(Score.Points::contribution).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        List<Score.Floor> floors =
                gates.stream().map(gate -> gate.under(readings)).toList();
        Tier before = tier(inherent);
        Tier after =
                floors.stream().map(Score.Floor::floor).filter(Objects::nonNull).reduce(before, Tier::orAtLeast);
        return new Score.Graded(points, inherent, before, after, floors);
    }

    private static Score.Points points(Weighed factor, Readings readings) {
        Reading reading = Objects.requireNonNull(readings.of(factor.id()));
        BigDecimal contribution = BigDecimal.valueOf((long) factor.weight() * reading.level())
                .divide(BigDecimal.valueOf(Factor.HIGHEST), 2, HALF_UP);
        return new Score.Points(
                factor.id(), reading.level(), reading.given(), reading.basis(), factor.weight(), contribution);
    }
}
