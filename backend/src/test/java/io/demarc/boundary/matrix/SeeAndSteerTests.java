package io.demarc.boundary.matrix;

import static io.demarc.deployment.LegBuilder.leg;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.SeeAndSteer.Grip;
import io.demarc.boundary.matrix.SeeAndSteer.Sight;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.reference.Shipped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is seen and steered in which mode, as it is shipped. */
class SeeAndSteerTests {

    private final SeeAndSteer shipped = Shipped.newest(SeeAndSteer.KIND).content();

    @Test
    void each_row_has_an_id_that_is_never_reused() {
        assertThat(shipped.see())
                .extracting(SeeAndSteer.Aspect::id)
                .containsExactly(
                        "SE01", "SE02", "SE03", "SE04", "SE05", "SE06", "SE07", "SE08", "SE09", "SE10", "SE11");
        assertThat(shipped.steer())
                .extracting(SeeAndSteer.Aspect::id)
                .containsExactly("ST01", "ST02", "ST03", "ST04", "ST05", "ST06", "ST07", "ST08", "ST09");
    }

    @Test
    void the_nearer_the_machine_is_the_less_is_dark() {
        var dark = Map.of(
                Mode.M1, "5 5", Mode.M2, "3 4", Mode.M3, "2 2", Mode.M4, "0 0", Mode.M5, "0 0", Mode.M6, "0 0", Mode.M7,
                "0 0");
        dark.forEach((mode, rows) -> assertThat(
                        unseen(leg(mode).build()) + " " + fixed(leg(mode).build()))
                .as(mode.name())
                .isEqualTo(rows));
    }

    @Test
    void a_variant_puts_another_level_in_place_of_the_modes() {
        assertThat(see("SE05", leg(Mode.M4).ownContainerAndWeights().build())).isEqualTo(Sight.FULL);
        assertThat(steer("ST06", leg(Mode.M4).ownContainerAndWeights().build())).isEqualTo(Grip.YES);
        assertThat(see("SE02", leg(Mode.M3).providerRunsTools().build())).isEqualTo(Sight.PARTIAL);
        var shippedModel = leg(Mode.M7).shippedModel("TERMS_ACCEPTED").build();
        assertThat(see("SE03", shippedModel)).isEqualTo(Sight.NONE);
        assertThat(see("SE05", shippedModel)).isEqualTo(Sight.PARTIAL);
        assertThat(List.of("ST01", "ST04", "ST05", "ST06").stream().map(id -> steer(id, shippedModel)))
                .containsExactly(Grip.CONFIGURATION, Grip.CONFIGURATION, Grip.NO, Grip.NO);
        assertThat(steer("ST04", leg(Mode.M1).filterPolicyExposed().build())).isEqualTo(Grip.CONFIGURATION);
    }

    @Test
    void a_word_in_brackets_is_shown_and_not_compared() {
        var row = shipped.steer().getLast();
        assertThat(row.level(leg(Mode.M1).build(), null)).isEqualTo(Grip.YES);
        assertThat(row.note(leg(Mode.M1).build(), null)).isEqualTo("block access");
        assertThat(row.note(leg(Mode.M3).build(), null)).isEmpty();
        var pinned = shipped.steer().getFirst();
        assertThat(pinned.note(leg(Mode.M2).build(), null)).isEqualTo("until retired");
    }

    private long unseen(Leg leg) {
        return shipped.see().stream()
                .filter(it -> it.level(leg, null) == Sight.NONE)
                .count();
    }

    private long fixed(Leg leg) {
        return shipped.steer().stream()
                .filter(it -> it.level(leg, null) == Grip.NO)
                .count();
    }

    private Sight see(String id, Leg leg) {
        return shipped.see().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .level(leg, null);
    }

    private Grip steer(String id, Leg leg) {
        return shipped.steer().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .level(leg, null);
    }
}
