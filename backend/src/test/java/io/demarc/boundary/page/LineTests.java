package io.demarc.boundary.page;

import static io.demarc.boundary.matrix.ShippedBoundary.*;
import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.Mode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTests {

    @Test
    void the_line_steps_where_who_answers_changes_and_never_breaks() {
        var line = Line.through(cloud(null));
        assertThat(line.at(Band.ACCOUNTABILITY).classes()).isEmpty();
        assertThat(line.at(L18).classes()).isEqualTo("dm-line dm-at-shared");
        assertThat(line.at(Band.USE_AND_DATA).classes()).isEqualTo("dm-line dm-at-shared");
        assertThat(line.at(L13).classes()).isEqualTo("dm-line dm-at-us dm-step-us-shared");
        assertThat(line.at(L10).classes()).isEqualTo("dm-line dm-at-shared dm-step-us-shared");
        assertThat(line.at(L03).classes()).isEqualTo("dm-line dm-at-provider dm-step-shared-provider");
        assertThat(line.at(Band.PLATFORM).classes()).isEqualTo("dm-line dm-at-provider");
    }

    @Test
    void a_layer_that_does_not_apply_keeps_the_last_place_as_dots() {
        var line = Line.through(cloud(0));
        assertThat(line.at(L08).classes()).isEqualTo("dm-line dm-at-us dm-dotted");
        assertThat(line.at(L07).classes()).isEqualTo("dm-line dm-at-us");
    }

    /** A leg in the cloud, before it is submitted. */
    private static Column cloud(@Nullable Integer agenticScope) {
        var leg = leg("A", Mode.M3).build();
        Map<Layer, Cell> cells = new HashMap<>();
        for (Layer layer : LAYERS.ids()) {
            var standard = MATRIX.standard(leg, layer, agenticScope);
            var activities = MATRIX.activities(standard, leg, Prover.NONE);
            cells.put(
                    layer,
                    new Cell(
                            layer,
                            standard.modes(),
                            standard.who(),
                            standard.variants(),
                            standard.required(),
                            activities,
                            null,
                            null,
                            CellState.UNASSESSED,
                            null));
        }
        return new Column(leg, LAYERS, cells);
    }
}
