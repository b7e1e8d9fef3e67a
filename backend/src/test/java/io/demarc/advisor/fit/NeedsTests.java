package io.demarc.advisor.fit;

import static io.demarc.advisor.fit.Criterion.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.advisor.demand.Demand;
import io.demarc.questionnaire.Answers;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default needs of the domain specification, 8.2, row by row. */
class NeedsTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0", "1, 0, 2", "0, 1, 2", "2, 2, 3", "2, 3, 4", "3, 0, 4", "3, 4, 5", "4, 0, 5", "4, 4, 5", "0, 4, 3"
    })
    void confidentiality_follows_from_classes_and_from_people(String data, String personal, int need) {
        assertThat(of(Map.of("AN26", data, "AN27", personal)).level(K01)).isEqualTo(need);
    }

    @ParameterizedTest
    @CsvSource({
        "K02, AN57, NONE, 0",
        "K02, AN57, LOW, 1",
        "K02, AN57, MEDIUM, 3",
        "K02, AN57, HIGH, 5",
        "K10, AN58, HIGH, 5",
        "K11, AN59, MEDIUM, 3",
        "K12, AN60, LOW, 1",
        "K15, AN75, HIGH, 5",
        "K03, AN43, HARD, 5",
        "K03, AN43, OURS, 5",
        "K03, AN43, PREFERENCE, 3",
        "K03, AN43, NONE, 0",
        "K04, AN62, 99, 0",
        "K04, AN62, 100, 1",
        "K04, AN62, 1000, 3",
        "K04, AN62, 5000, 5",
        "K06, AN44, YES, 5",
        "K06, AN46, 0.4, 4",
        "K06, AN46, 0.5, 3",
        "K06, AN46, 2, 2",
        "K06, AN46, 5, 1",
        "K07, AN07, NONE, 0",
        "K07, AN07, PROMPT_RAG, 2",
        "K07, AN07, PROVIDER_FINE_TUNE, 3",
        "K07, AN07, OWN_FINE_TUNE, 4",
        "K07, AN07, SELF_TRAINED, 5",
        "K08, AN34, 0, 1",
        "K08, AN34, 4, 5",
        "K09, AN61, 4, 5",
        "K09, AN61, 8, 4",
        "K09, AN61, 16, 2",
        "K09, AN61, 17, 1",
        "K14, AN63, 1.9, 1",
        "K14, AN63, 2, 2",
        "K14, AN63, 5, 3",
        "K14, AN63, 10, 5"
    })
    void one_answer_makes_one_need(Criterion criterion, String question, String answer, int need) {
        var needs = of(Map.of(question, answer));
        assertThat(needs.of(criterion)).isEqualTo(new Need(need, need, false));
    }

    @ParameterizedTest
    @CsvSource({"50, 5, 5", "500, 5, 4", "2000, 6, 2", "9000, 9, 0", "50, 2, 3", "500, 2, 2", "2000, 2, 0", "9000, 2, 0"
    })
    void little_or_spiky_use_counts_less_the_more_is_asked(String volume, String peak, int need) {
        assertThat(of(Map.of("AN62", volume, "AN63", peak)).level(K05)).isEqualTo(need);
    }

    @Test
    void visibility_follows_from_the_gravest_and_counts_one_more_where_a_supervisor_has_rights() {
        assertThat(of(Map.of("AN28", "2"), 1).level(K13)).isEqualTo(2);
        assertThat(of(Map.of("AN28", "1", "AN37", "AUDITED"), 4).level(K13)).isEqualTo(5);
        assertThat(of(Map.of("AN28", "1", "AN37", "AUDITED"), 1).level(K13)).isEqualTo(2);
        assertThat(of(Map.of("AN28", "1", "AN37", "YES"), 1).level(K13)).isEqualTo(1);
    }

    @Test
    void volume_is_what_goes_in_and_what_comes_out() {
        assertThat(of(Map.of("AN62", "900", "AN162", "100")).level(K04)).isEqualTo(3);
    }

    @Test
    void what_is_not_answered_needs_the_least_and_is_named() {
        var needs = of(Map.of());
        assertThat(needs.all().values()).allMatch(Need::assumed).allMatch(it -> it.level() <= 1);
        var least = new TreeMap<Criterion, Integer>();
        needs.all().forEach((criterion, need) -> {
            if (need.level() > 0) least.put(criterion, need.level());
        });
        assertThat(least).isEqualTo(Map.of(K06, 1, K08, 1, K09, 1, K14, 1));
    }

    @Test
    void a_need_that_was_moved_still_says_what_the_answers_had() {
        var moved = of(Map.of("AN57", "LOW")).moved(Map.of(K02, 5));
        assertThat(moved.of(K02)).isEqualTo(new Need(5, 1, false));
        assertThat(moved.of(K02).isMoved()).isTrue();
    }

    private static Needs of(Map<String, String> answers) {
        return of(answers, null);
    }

    private static Needs of(Map<String, String> answers, Integer regulatory) {
        return Needs.of(new Demand(new Answers(answers), regulatory));
    }
}
