package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.QuestionForm;
import io.demarc.reference.Shipped;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathTests {

    private final Modes modes = Shipped.newest(Modes.KIND).content();

    @ParameterizedTest
    @EnumSource(names = "M8", mode = EnumSource.Mode.EXCLUDE)
    void every_mode_is_reached_by_its_own_answers(Mode mode) {
        assertThat(Path.mode(Path.to(mode))).isEqualTo(mode);
        assertThat(Path.inquiry(modes, Path.to(mode)).isComplete()).isTrue();
    }

    @Test
    void what_is_answered_first_decides_what_is_asked_next() {
        assertThat(asked(Map.of())).isEqualTo(1);
        assertThat(asked(Map.of("QM1", "APPLICATION"))).isEqualTo(1);
        assertThat(asked(Map.of("QM1", "OWN"))).isEqualTo(2);
        assertThat(asked(Map.of("QM1", "OWN", "QM2", "RENTED"))).isEqualTo(2);
        assertThat(asked(Map.of("QM1", "OWN", "QM2", "PROVIDER_SHARED"))).isEqualTo(3);
    }

    @Test
    void whoever_knows_none_of_it_or_only_passes_requests_on_has_no_mode_yet() {
        assertThat(Path.mode(Answers.NONE)).isNull();
        var shared = Map.of("QM1", "OWN", "QM2", "PROVIDER_SHARED");
        assertThat(Path.mode(new Answers(shared))).isNull();
        var service = new Answers(shared).with(Map.of("QM3", "SERVICE"));
        assertThat(Path.mode(service)).isNull();
        assertThat(Path.passesOn(service)).isTrue();
        assertThat(Path.mode(new Answers(shared).with(Map.of("QM3", "OTHER")))).isNull();
    }

    @Test
    void a_mode_that_was_chosen_without_the_questions_answers_them() {
        assertThat(Path.of(Mode.M5, Answers.NONE)).isEqualTo(Path.to(Mode.M5));
        assertThat(Path.of(Mode.M5, Path.to(Mode.M3))).isEqualTo(Path.to(Mode.M5));
        assertThat(Path.of(null, Path.to(Mode.M3))).isEqualTo(Path.to(Mode.M3));
    }

    @Test
    void each_answer_leaves_fewer_modes_and_none_of_those_offered_leaves_those_of_a_service() {
        assertThat(Path.possible(Answers.NONE)).hasSize(7);
        assertThat(Path.possible(new Answers(Map.of("QM1", "OWN"))))
                .doesNotContain(Mode.M1)
                .hasSize(6);
        assertThat(Path.possible(Path.to(Mode.M5))).containsExactly(Mode.M5);
        var none = Path.to(Mode.M3).with(Map.of("QM3", "OTHER"));
        assertThat(Path.possible(none)).containsExactly(Mode.M2, Mode.M3);
        assertThat(Path.withoutLast(none)).isEqualTo(Path.withoutLast(Path.to(Mode.M2)));
        assertThat(Path.withoutLast(Path.to(Mode.M1))).isEqualTo(Answers.NONE);
        assertThat(Path.withoutLast(Answers.NONE)).isEqualTo(Answers.NONE);
    }

    private int asked(Map<String, String> said) {
        return QuestionForm.of(Path.inquiry(modes, new Answers(said)), "A.")
                .fields()
                .size();
    }
}
