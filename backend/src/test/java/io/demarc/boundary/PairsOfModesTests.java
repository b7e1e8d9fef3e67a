package io.demarc.boundary;

import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Prover;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two places of each pair of modes, as §3.4 of the domain specification puts them together. */
class PairsOfModesTests {

    private static final BoundaryRecord NOTHING = new BoundaryRecord(null, List.of(), Set.of(), Prover.NONE);

    private record Pair(Leg one, Leg other, BoundaryMap map) {

        private Cell cell(Leg leg, Layer layer) {
            return map.leg(leg.letter()).orElseThrow().cell(layer);
        }

        private Cell together(Layer layer) {
            return Objects.requireNonNull(map.together()).cell(layer);
        }

        private boolean differs() {
            return one.mode() != other.mode();
        }
    }

    @Test
    void what_both_say_is_kept_and_all_else_is_shared_but_for_the_router() {
        for (Pair pair : pairs())
            for (Layer layer : LAYERS.ids()) {
                if (layer.equals(L17) && pair.differs()) continue;
                var applying = Stream.of(pair.cell(pair.one(), layer), pair.cell(pair.other(), layer))
                        .filter(Cell::applies)
                        .map(Cell::who)
                        .distinct()
                        .toList();
                var expected = applying.isEmpty()
                        ? Responsibility.NOT_APPLICABLE
                        : applying.size() == 1 ? applying.getFirst() : Responsibility.SHARED;
                assertThat(pair.together(layer).who())
                        .as(pair.one().mode() + " and " + pair.other().mode() + ", " + layer)
                        .isEqualTo(expected);
            }
    }

    @Test
    void the_router_of_a_hybrid_is_ours_and_of_equal_places_as_in_each() {
        for (Pair pair : pairs())
            assertThat(pair.together(L17).who())
                    .as(pair.one().mode() + " and " + pair.other().mode())
                    .isEqualTo(
                            pair.differs()
                                    ? Responsibility.US
                                    : pair.cell(pair.one(), L17).who());
    }

    @Test
    void each_place_keeps_its_activities_with_their_party_and_ours_stand_once() {
        for (Pair pair : pairs())
            for (Layer layer : LAYERS.ids()) {
                var together = pair.together(layer).activities();
                for (Leg leg : List.of(pair.one(), pair.other()))
                    assertThat(together.providers().stream()
                                    .filter(it -> it.leg().equals(leg.letter())))
                            .as(leg.mode() + ", " + layer)
                            .containsExactlyElementsOf(
                                    pair.cell(leg, layer).activities().providers());
                assertThat(together.ours().stream().map(Activity::id)).doesNotHaveDuplicates();
                assertThat(together.ours().stream().map(Activity::id))
                        .containsAll(Stream.of(pair.one(), pair.other())
                                .flatMap(leg -> pair.cell(leg, layer).activities().ours().stream())
                                .map(Activity::id)
                                .toList());
            }
    }

    @Test
    void beside_a_place_that_is_not_decided_there_is_no_sentence_of_the_whole() {
        for (Mode mode : Mode.values()) {
            if (mode.isHybrid()) continue;
            var map = map(leg("A", null).build(), leg("B", mode).build());
            assertThat(map.together()).as(mode.name()).isNull();
            assertThat(map.leg("B")).isPresent();
            assertThat(map.leg("A")).isEmpty();
        }
    }

    private static List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (Mode one : Mode.values())
            for (Mode other : Mode.values()) {
                if (one.isHybrid() || other.isHybrid()) continue;
                var a = leg("A", one).build();
                var b = leg("B", other).build();
                pairs.add(new Pair(a, b, map(a, b)));
            }
        return pairs;
    }

    private static BoundaryMap map(Leg... legs) {
        var routing = new Routing(UUID.randomUUID(), false, null, null, List.of());
        return BoundaryMap.of(new DeploymentPlan(UseCaseId.next(), List.of(legs), routing), NOTHING, MATRIX);
    }
}
