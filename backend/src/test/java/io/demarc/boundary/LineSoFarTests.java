package io.demarc.boundary;

import static io.demarc.boundary.matrix.Responsibility.PROVIDER;
import static io.demarc.boundary.matrix.Responsibility.SHARED;
import static io.demarc.boundary.matrix.Responsibility.US;
import static io.demarc.boundary.matrix.ShippedBoundary.L01;
import static io.demarc.boundary.matrix.ShippedBoundary.L11;
import static io.demarc.boundary.matrix.ShippedBoundary.L17;
import static io.demarc.boundary.matrix.ShippedBoundary.LAYERS;
import static io.demarc.boundary.matrix.ShippedBoundary.MATRIX;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Path;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineSoFarTests {

    private static final Answers OWN_SOFTWARE = new Answers(Map.of("QM1", "OWN"));

    @Test
    void before_anything_is_said_only_what_every_mode_says_is_certain() {
        var line = line();
        assertThat(line.certain()).containsEntry(L11, US).doesNotContainKeys(L01, L17);
        assertThat(line.fresh()).isEmpty();
        for (Layer layer : line.certain().keySet())
            for (Mode mode : Path.possible(Answers.NONE))
                assertThat(line(leg("A", mode).build()).certain())
                        .as("%s in %s", layer, mode)
                        .containsEntry(layer, line.certain().get(layer));
    }

    @Test
    void each_answer_leaves_less_open_and_says_what_it_decided() {
        var finished = line(undecided("A", OWN_SOFTWARE));
        assertThat(finished.open()).isLessThan(line().open());
        assertThat(finished.fresh()).isNotEmpty().isSubsetOf(finished.certain().keySet());
        var shared = line(undecided("A", OWN_SOFTWARE.with(Map.of("QM2", "PROVIDER_SHARED"))));
        assertThat(shared.open()).isLessThan(finished.open());
        assertThat(shared.certain()).containsEntry(L01, PROVIDER);
        assertThat(shared.fresh())
                .contains(L01)
                .doesNotContainAnyElementsOf(finished.certain().keySet());
    }

    @ParameterizedTest
    @EnumSource(names = "M8", mode = EnumSource.Mode.EXCLUDE)
    void a_mode_leaves_nothing_open(Mode mode) {
        var leg = leg("A", mode).build();
        var line = line(leg);
        assertThat(line.isDecided()).isTrue();
        assertThat(line.certain()).hasSameSizeAs(LAYERS.ids());
        assertThat(line.of(US, SHARED, PROVIDER)).hasSize(line.count(US) + line.count(SHARED) + line.count(PROVIDER));
    }

    @Test
    void a_second_place_is_fresh_where_it_changes_what_the_first_one_said() {
        var cloud = leg("A", Mode.M3).build();
        var own = leg("B", Mode.M5).build();
        var line = line(cloud, own);
        assertThat(line.isDecided()).isTrue();
        assertThat(line.certain()).containsEntry(L17, US);
        var alone = line(cloud);
        for (Layer layer : LAYERS.ids())
            assertThat(line.fresh().contains(layer))
                    .as(layer.id())
                    .isEqualTo(line.certain().get(layer) != alone.certain().get(layer));
    }

    @Test
    void of_what_fits_no_answer_only_what_holds_everywhere_is_certain() {
        var none = undecided("A", OWN_SOFTWARE.with(Map.of("QM2", "PROVIDER_SHARED", "QM3", "OTHER")));
        assertThat(line(none).certain()).isEqualTo(line().certain());
        assertThat(line(none).fresh()).isEmpty();
    }

    @Test
    void while_one_of_two_places_is_open_only_what_both_agree_on_is_certain() {
        var line = line(leg("A", Mode.M3).build(), undecided("B", Answers.NONE));
        assertThat(line.certain()).containsEntry(L11, US).doesNotContainKeys(L01, L17);
    }

    private static LineSoFar line(Leg... legs) {
        var plan = new DeploymentPlan(new UseCaseId(Uuid7.next()), List.of(legs), Routing.NONE);
        var record = new BoundaryRecord(null, List.of(), Set.of(), Prover.NONE);
        return LineSoFar.of(plan, BoundaryMap.of(plan, record, MATRIX).together(), MATRIX, null);
    }

    private static Leg undecided(String letter, Answers path) {
        return new Leg(Uuid7.next(), letter, null, null, null, null, null, path);
    }
}
