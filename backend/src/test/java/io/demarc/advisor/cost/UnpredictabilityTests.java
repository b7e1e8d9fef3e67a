package io.demarc.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarc.advisor.cost.Unpredictability.Band;
import io.demarc.advisor.cost.Unpredictability.Place;
import io.demarc.deployment.Mode;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain specification, 8.4. */
class UnpredictabilityTests {

    @ParameterizedTest
    @CsvSource({"0.10, 1.18", "0.35, 1.75", "0.80, 3.18", "0, 1"})
    void a_bad_month_is_so_many_middle_ones(double variation, double ratio) {
        assertThat(new Spread(variation).ratio()).isCloseTo(ratio, within(0.005));
    }

    @Test
    void a_model_behind_an_api_is_highly_unpredictable_and_rented_machines_are_less_so() {
        var api = of(new Place(Mode.M2, 1, 30, true));
        assertThat(api.index()).isCloseTo(0.85, within(0.005));
        assertThat(api.band()).isEqualTo(Band.HIGH);
        var rented = of(new Place(Mode.M5, 1, null, true));
        assertThat(rented.index()).isCloseTo(0.22, within(0.005));
        assertThat(rented.band()).isEqualTo(Band.MEDIUM);
        assertThat(of(new Place(Mode.M6, 1, null, true)).band()).isEqualTo(Band.LOW);
    }

    @Test
    void a_notice_nobody_states_protects_nobody_from_a_vendor() {
        assertThat(of(new Place(Mode.M3, 1, null, true))).isEqualTo(of(new Place(Mode.M3, 1, 89, true)));
        assertThat(of(new Place(Mode.M3, 1, 90, true)).index()).isCloseTo(0.75, within(0.005));
        assertThat(of(new Place(Mode.M5, 1, 30, true)).index()).isCloseTo(0.32, within(0.005));
    }

    @Test
    void a_hybrid_moves_by_share_and_is_as_open_as_its_most_open_place() {
        var hybrid = of(new Place(Mode.M3, 0.5, 90, true), new Place(Mode.M6, 0.5, null, false));
        assertThat(hybrid.index()).isCloseTo(0.55 * 0.749 + 0.25, within(0.005));
    }

    @Test
    void the_worst_day_is_what_the_quota_allows() {
        assertThat(WorstDay.of(OptionalDouble.of(400_000), 10)).isEqualTo(OptionalDouble.of(5_760));
        assertThat(WorstDay.of(OptionalDouble.empty(), 10)).isEmpty();
    }

    private static Unpredictability of(Place... places) {
        return Unpredictability.of(List.of(places), Spread.USUAL);
    }
}
