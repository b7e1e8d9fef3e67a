package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** F08, F09 and the seats of a review for two places of each pair of modes (§6.1, §10.3 of the domain specification). */
class PairsOfModesTests {

    private static final Map<Mode, Integer> EXPOSED =
            Map.of(Mode.M1, 3, Mode.M2, 3, Mode.M3, 2, Mode.M4, 2, Mode.M5, 1, Mode.M6, 0, Mode.M7, 1);
    private static final Set<Mode> CAPPED = EnumSet.of(Mode.M1, Mode.M2, Mode.M3);

    private record Pair(Mode one, Mode other) {

        private Leg[] legs() {
            return new Leg[] {new Leg("A", one, false), new Leg("B", other, false)};
        }

        private int exposed() {
            return Math.max(EXPOSED.get(one), EXPOSED.get(other));
        }
    }

    @Test
    void the_most_exposed_place_counts_and_one_more_where_a_failure_loosens_it() {
        for (Pair pair : pairs()) {
            var closed = harmless().on(pair.legs()).readings();
            assertThat(closed.of(F08).level()).as("" + pair).isEqualTo(pair.exposed());
            var loosely = harmless().on(pair.legs()).failingLoosely().readings();
            assertThat(loosely.of(F08).level()).as("" + pair).isEqualTo(Math.min(4, pair.exposed() + 1));
        }
    }

    @Test
    void a_consumer_contract_at_either_place_counts_most() {
        for (Mode mode : EXPOSED.keySet()) {
            var readings = harmless()
                    .on(new Leg("A", mode, false), new Leg("B", Mode.M1, true))
                    .readings();
            assertThat(readings.of(F08).level()).as("" + mode).isEqualTo(4);
        }
    }

    @Test
    void nobody_counts_at_most_part_time_only_where_both_places_are_capped() {
        for (Pair pair : pairs())
            assertThat(harmless()
                            .with(F09, 4)
                            .on(pair.legs())
                            .readings()
                            .of(F09)
                            .level())
                    .as("" + pair)
                    .isEqualTo(CAPPED.contains(pair.one()) && CAPPED.contains(pair.other()) ? 3 : 4);
    }

    @Test
    void each_place_brings_the_seats_of_its_own_mode() {
        var hosted = EnumSet.range(Mode.M1, Mode.M4);
        var operated = EnumSet.range(Mode.M4, Mode.M7);
        for (Pair pair : pairs()) {
            var levels = new Placement(List.of(pair.legs()), true, false).levels(Grading.NONE);
            assertThat(levels.containsKey("HOSTED"))
                    .as("" + pair)
                    .isEqualTo(hosted.contains(pair.one()) || hosted.contains(pair.other()));
            assertThat(levels.containsKey("OPERATED"))
                    .as("" + pair)
                    .isEqualTo(operated.contains(pair.one()) || operated.contains(pair.other()));
            assertThat(levels).containsEntry("ROUTED", 1);
        }
    }

    @Test
    void vendor_risk_is_automatic_only_where_all_are_graded_b_or_better() {
        var place = new Placement(List.of(new Leg("A", Mode.M3, false)), false, false);
        assertThat(place.levels(harmless().graded(1).grading())).containsEntry("HOSTED", 1);
        assertThat(place.levels(harmless().graded(2).grading())).containsEntry("HOSTED", 2);
        assertThat(place.levels(harmless().notGraded().grading())).containsEntry("HOSTED", 2);
    }

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (Mode one : EXPOSED.keySet()) for (Mode other : EXPOSED.keySet()) pairs.add(new Pair(one, other));
        return pairs;
    }
}
