package io.demarc.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.boundary.matrix.Controls;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.Shipped;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which controls a house rule leaves out where they are of no use (domain specification, 5.3). */
class ApplicabilityTests {

    private static final Controls CONTROLS = Shipped.newest(Controls.KIND).content();

    @Test
    void a_control_that_the_mode_has_no_use_for_is_left_out() {
        assertThat(applies("C23", Mode.M1, Map.of())).isFalse();
        assertThat(applies("C23", Mode.M5, Map.of())).isTrue();
        assertThat(applies("C08", Mode.M6, Map.of())).isFalse();
        assertThat(applies("C36", Mode.M5, Map.of())).isFalse();
        assertThat(applies("C12", Mode.M7, Map.of())).isFalse();
        assertThat(applies("C06", Mode.M7, Map.of())).isTrue();
    }

    @Test
    void an_answer_leaves_a_control_out_and_a_missing_one_never_does() {
        for (var it : Map.of("C29", "AN29", "C31", "AN29", "C45", "AN28").entrySet()) {
            assertThat(applies(it.getKey(), Mode.M3, Map.of())).isTrue();
            assertThat(applies(it.getKey(), Mode.M3, Map.of(it.getValue(), "0")))
                    .isFalse();
            assertThat(applies(it.getKey(), Mode.M3, Map.of(it.getValue(), "2")))
                    .isTrue();
        }
        assertThat(applies("C30", Mode.M3, Map.of("AN29", "1", "AN28", "1"))).isFalse();
        assertThat(applies("C30", Mode.M3, Map.of("AN29", "1", "AN28", "2"))).isTrue();
    }

    @Test
    void a_client_that_runs_tools_needs_a_device_that_is_protected() {
        var tools = new Answers(Map.of("AN76", "YES"));
        assertThat(new Applicability(CONTROLS, new PlaceFacts(Mode.M1, null, tools), Answers.NONE).applies("C48"))
                .isTrue();
        assertThat(applies("C48", Mode.M1, Map.of())).isFalse();
        assertThat(applies("C48", Mode.M7, Map.of())).isTrue();
    }

    private static boolean applies(String control, Mode mode, Map<String, String> useCase) {
        return new Applicability(CONTROLS, new PlaceFacts(mode, null, Answers.NONE), new Answers(useCase))
                .applies(control);
    }
}
