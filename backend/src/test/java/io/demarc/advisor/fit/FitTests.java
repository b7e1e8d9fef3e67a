package io.demarc.advisor.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Fits.Place;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.Shipped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain specification, 8.2, with its examples. */
class FitTests {

    private static final FitTable TABLE = Shipped.newest(FitTable.KIND).content();
    private static final Needs NOTHING = Needs.of(new Demand(Answers.NONE, null));

    /** Confidential contracts, EU only, 600 million tokens a month, a weak team, 8 weeks. */
    private static final Needs CONTRACTS = needs(4, 4, 5, 1, 3, 2, 2, 4, 4, 4, 2, 3, 3, 2, 2);

    /** Very many documents, an own tune, a strong platform team. */
    private static final Needs PIPELINE = needs(4, 3, 4, 5, 0, 3, 4, 1, 1, 2, 4, 4, 4, 2, 1);

    @ParameterizedTest
    @CsvSource({
        "M1, 58.2, 44.3",
        "M2, 64.4, 51.0",
        "M3, 73.3, 62.9",
        "M4, 66.7, 71.0",
        "M5, 66.2, 80.5",
        "M6, 66.7, 83.8",
        "M7, 64.9, 73.8"
    })
    void the_examples_come_out(Mode mode, String contracts, String pipeline) {
        assertThat(shown(mode, CONTRACTS)).isEqualTo(contracts);
        assertThat(shown(mode, PIPELINE)).isEqualTo(pipeline);
    }

    @Test
    void within_three_points_there_is_no_clear_difference() {
        var cloud = fit(Mode.M3, CONTRACTS);
        assertThat(Stream.of(Mode.M4, Mode.M5, Mode.M6, Mode.M7).map(it -> fit(it, CONTRACTS)))
                .noneMatch(it -> it.isNear(cloud))
                .allMatch(it -> it.isNear(fit(Mode.M4, CONTRACTS)));
    }

    @Test
    void what_speaks_for_and_against_comes_to_all_points() {
        var fit = fit(Mode.M3, CONTRACTS);
        double plus = fit.parts().stream().mapToDouble(Fit.Part::plus).sum();
        double minus = fit.parts().stream().mapToDouble(Fit.Part::minus).sum();
        assertThat(plus).isCloseTo(73.33, within(0.01));
        assertThat(plus + minus).isCloseTo(100, within(0.0001));
        // Need times fit: K03 and K10 20, K08 and K09 16, in the order of the criteria.
        assertThat(fit.pluses())
                .extracting(Fit.Part::criterion)
                .containsExactly(Criterion.K03, Criterion.K10, Criterion.K08);
        assertThat(fit.minuses())
                .extracting(Fit.Part::criterion)
                .containsExactly(Criterion.K01, Criterion.K02, Criterion.K11);
    }

    @Test
    void who_needs_nothing_has_no_fit() {
        assertThat(fit(Mode.M3, zero()).percent()).isNull();
    }

    @Test
    void a_hybrid_is_weighed_by_share_and_as_confidential_as_where_the_highest_class_may_go() {
        var places = List.of(new Place(Mode.M3, 0.75, false), new Place(Mode.M6, 0.25, true));
        assertThat(part(places, false, Criterion.K01)).isEqualTo(5);
        assertThat(part(places, false, Criterion.K03)).isEqualTo(5);
        assertThat(part(places, false, Criterion.K15)).isCloseTo(3.25, within(0.0001));
        assertThat(part(places, true, Criterion.K01)).as("fails loosely").isZero();
        var both = List.of(new Place(Mode.M3, 0.75, true), new Place(Mode.M6, 0.25, true));
        assertThat(part(both, false, Criterion.K01)).isEqualTo(3);
    }

    @Test
    void routing_costs_five_points_only_where_places_differ() {
        var places = List.of(new Place(Mode.M3, 0.5, true), new Place(Mode.M3, 0.5, true));
        var same = new Fits(places, false, false).against(CONTRACTS, TABLE, Map.of());
        var routed = new Fits(places, false, true).against(CONTRACTS, TABLE, Map.of());
        assertThat(same.percent()).isEqualTo(fit(Mode.M3, CONTRACTS).percent());
        assertThat(routed.percent()).isEqualTo(new BigDecimal("68.33"));
    }

    @Test
    void a_value_stated_by_hand_takes_the_place_of_the_tables() {
        var fit = Fits.of(Mode.M2).against(CONTRACTS, TABLE, Map.of(Criterion.K01, 3, Criterion.K03, 4));
        // 4 points of K01 and 10 of K03 more, of 225.
        assertThat(fit.percent()).isEqualTo(new BigDecimal("70.67"));
    }

    /** 2,000 needs and pairs of places of chance. */
    @Test
    void a_fit_is_a_share_and_a_hybrid_without_routing_lies_between_its_places() {
        var chance = new Random(20261128);
        var modes = List.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7);
        for (int time = 0; time < 2_000; time++) {
            var levels = new EnumMap<Criterion, Integer>(Criterion.class);
            for (Criterion it : Criterion.values()) levels.put(it, chance.nextInt(6));
            levels.put(Criterion.K01, 0);
            levels.put(Criterion.K03, 0);
            levels.put(Criterion.K02, 1);
            var needs = NOTHING.moved(levels);
            var one = modes.get(chance.nextInt(7));
            var other = modes.get(chance.nextInt(7));
            double share = chance.nextDouble();
            var fit = new Fits(List.of(new Place(one, share, true), new Place(other, 1 - share, true)), false, false)
                    .against(needs, TABLE, Map.of());
            var alone = List.of(percent(fit(one, needs)), percent(fit(other, needs)));
            assertThat(percent(fit))
                    .isBetween(
                            alone.stream().min(Double::compare).orElseThrow() - 0.01,
                            alone.stream().max(Double::compare).orElseThrow() + 0.01)
                    .isBetween(0.0, 100.0);
        }
    }

    private static double part(List<Place> places, boolean loose, Criterion criterion) {
        return new Fits(places, loose, true)
                .against(CONTRACTS, TABLE, Map.of()).parts().stream()
                        .filter(it -> it.criterion() == criterion)
                        .findFirst()
                        .orElseThrow()
                        .fit();
    }

    private static double percent(Fit fit) {
        return Objects.requireNonNull(fit.percent()).doubleValue();
    }

    private static String shown(Mode mode, Needs needs) {
        var percent = Objects.requireNonNull(fit(mode, needs).percent());
        return percent.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static Fit fit(Mode mode, Needs needs) {
        return Fits.of(mode).against(needs, TABLE, Map.of());
    }

    private static Needs needs(int... levels) {
        var moved = new EnumMap<Criterion, Integer>(Criterion.class);
        for (Criterion it : Criterion.values()) moved.put(it, levels[it.ordinal()]);
        return NOTHING.moved(moved);
    }

    private static Needs zero() {
        return needs(new int[Criterion.values().length]);
    }
}
