package io.demarc.advisor.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarc.advisor.cost.BreakEven.Crossing;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cost model of the domain specification, 8.3, with its own example. */
class CostTests {

    private static final Offset<Double> ROUNDED = within(0.5);

    private static final PerToken API = new PerToken(2.50, 10.00, 0.30, 0.90, 2_500);
    private static final PerToken OPEN_MODEL = new PerToken(0.88, 0.88, 0, 0, 2_500);
    private static final Machines OURS = new Machines(3.13, 2, 6_000, 0.8, 2, 0.15, 1.5, 15_000);

    private static Load load(double total) {
        return new Load(total * 3 / 4, total / 4, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 4434, 2, 33011, 1.6, 66.02",
        "2000, 10238, 2, 33011, 6.3, 16.51",
        "5000, 21844, 2, 33011, 15.9, 6.60",
        "9000, 37319, 3, 38266, 19.0, 4.25",
        "12000, 48925, 3, 38266, 25.4, 3.19",
        "20000, 79875, 5, 48776, 25.4, 2.44"
    })
    void a_month_costs_what_the_table_says(
            double volume, double api, int replicas, double ours, double utilisation, double unit) {
        var load = load(volume);
        assertThat(API.monthly(load)).isCloseTo(api, ROUNDED);
        assertThat(OURS.replicas(load)).isEqualTo(replicas);
        assertThat(OURS.monthly(load)).isCloseTo(ours, ROUNDED);
        assertThat(OURS.utilisation(load) * 100).isCloseTo(utilisation, within(0.05));
        assertThat(OURS.monthly(load) / volume).isCloseTo(unit, within(0.005));
    }

    @Test
    void prices_of_what_goes_in_and_out_blend_to_one() {
        assertThat(API.blended(load(1))).isCloseTo(3.869, within(0.0005));
    }

    @Test
    void each_step_of_capacity_may_turn_the_answer() {
        var even = BreakEven.of(API, OURS, load(600));
        assertThat(even.fromTheStart()).isFalse();
        assertThat(even.crossings()).extracting(Crossing::toMachines).containsExactly(true, false, true);
        assertThat(even.crossings().get(0).volume()).isCloseTo(7_886, ROUNDED);
        assertThat(even.crossings().get(1).volume()).isCloseTo(8_410, ROUNDED);
        assertThat(even.crossings().get(2).volume()).isCloseTo(9_245, within(0.6));
    }

    @Test
    void a_cheap_hosted_model_is_never_dearer_than_machines() {
        assertThat(BreakEven.of(OPEN_MODEL, OURS, load(600)).first()).isEmpty();
    }

    @Test
    void the_first_break_even_is_a_range() {
        var range = BreakEvenRange.of(API, OURS, load(600));
        assertThat(range.good().orElseThrow()).isCloseTo(4_009, ROUNDED);
        assertThat(range.bad()).isEmpty();
        assertThat(BreakEvenRange.of(OPEN_MODEL, OURS, load(600)).good().orElseThrow())
                .isCloseTo(17_626, ROUNDED);
    }

    @Test
    void what_costs_less_than_its_gateway_is_cheaper_from_the_start() {
        var cheap = new Machines(0.1, 1, 6_000, 0.8, 2, 0.15, 0, 15_000);
        var even = BreakEven.of(API, cheap, load(600));
        assertThat(even.fromTheStart()).isTrue();
        assertThat(even.first()).isEqualTo(OptionalDouble.of(0));
        assertThat(even.crossings()).isEmpty();
    }

    @Test
    void tokens_that_cost_nothing_leave_only_what_is_fixed() {
        var free = new PerToken(0, 0, 0, 0, 40_000);
        assertThat(BreakEven.of(free, OURS, load(600)).fromTheStart()).isTrue();
        assertThat(BreakEven.of(new PerToken(0, 0, 0, 0, 10), OURS, load(600)).first())
                .isEmpty();
    }

    @Test
    void a_hybrid_costs_what_its_places_cost_for_their_shares() {
        var hybrid = new ByShare(List.of(new ByShare.Part(0.7, API), new ByShare.Part(0.3, OURS)));
        assertThat(hybrid.monthly(load(2_000))).isCloseTo(API.monthly(load(1_400)) + OURS.monthly(load(600)), ROUNDED);
    }

    @Test
    void seats_and_devices_cost_the_same_at_any_volume() {
        assertThat(new Seats(200, 30, 500, 0.1).monthly(load(9_000))).isEqualTo(6_050);
        assertThat(new Devices(100, 4, 0.5, 15_000).monthly(load(9_000))).isEqualTo(7_900);
    }

    /** Against what each volume costs, one after the other: 2,000 prices and machines of chance. */
    @Test
    void the_cheaper_one_changes_at_crossings_and_nowhere_else() {
        var chance = new Random(20261128);
        for (int time = 0; time < 2_000; time++) {
            var tokens = new PerToken(
                    chance.nextDouble(5), chance.nextDouble(20), chance.nextDouble(), 0.5, chance.nextInt(4_000));
            var machines = new Machines(
                    chance.nextDouble(8),
                    1 + chance.nextInt(4),
                    500 + chance.nextInt(9_000),
                    0.8,
                    1 + chance.nextInt(3),
                    0.15,
                    chance.nextInt(3),
                    12_000);
            var even = BreakEven.of(tokens, machines, load(1));
            double last = machines.capacity(60, 3);
            for (int point = 1; point <= 400; point++) {
                double volume = last * point / 400;
                double difference = tokens.monthly(load(volume)) - machines.monthly(load(volume));
                if (Math.abs(difference) < 1
                        || even.crossings().stream().anyMatch(it -> Math.abs(it.volume() - volume) < 1)) continue;
                long before = even.crossings().stream()
                        .filter(it -> it.volume() < volume)
                        .count();
                boolean ours = even.fromTheStart() ^ before % 2 == 1;
                assertThat(ours).as("%s, %s at %s", tokens, machines, volume).isEqualTo(difference > 0);
            }
        }
    }
}
