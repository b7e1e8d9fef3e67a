package io.demarc.assessment;

import static io.demarc.assessment.ShippedRules.QUESTIONNAIRE;
import static io.demarc.assessment.ShippedRules.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.QuestionForm;
import io.demarc.questionnaire.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §7.6 of the domain specification: whose law is asked, and what it counts. */
class JurisdictionsTests {

    @ParameterizedTest
    @CsvSource({
        "US_FEDERAL, AN78, HIGH_IMPACT, 4",
        "US_FEDERAL, AN78, PRESUMED_NOT, 2",
        "US_FEDERAL, AN78, NOT, 0",
        "US_COLORADO, J1, YES, 4",
        "US_CALIFORNIA, J2, YES, 2",
        "US_TEXAS, J2, YES, 2",
        "US_ILLINOIS, J2, YES, 2",
        "US_NEW_YORK_CITY, J2, YES, 2",
        "KOREA, J3, HIGH_IMPACT, 4",
        "KOREA, J3, LARGE, 3",
        "KOREA, J3, GENERATIVE, 1",
        "UK, J4, YES, 2",
        "CANADA, J5, I, 1",
        "CANADA, J5, II, 2",
        "CANADA, J5, III, 3",
        "CANADA, J5, IV, 4"
    })
    void an_answer_counts_where_it_is_used(String place, String answer, String value, int level) {
        assertThat(level(Map.of("AN77", place, answer, value))).isEqualTo(level);
        assertThat(level(Map.of("AN77", "EU", answer, value)))
                .as("not used there")
                .isZero();
    }

    @Test
    void a_high_impact_use_of_the_us_government_owes_seven_practices_or_is_waived_or_a_pilot() {
        var federal = RULEBOOK.jurisdictions()
                .found(new Answers(Map.of("AN77", "US_FEDERAL", "AN78", "HIGH_IMPACT")))
                .getFirst();
        var duties = Objects.requireNonNull(federal.outcome().duties());
        assertThat(duties).hasSize(7 + 2);
        assertThat(duties.get(7))
                .contains(
                        "discontinued",
                        "Chief AI Officer alone",
                        "in writing",
                        "each year",
                        "OMB within 30 days",
                        "public summary");
        assertThat(duties.get(8)).contains("pilot", "limited", "certified by the Chief AI Officer", "opt out");
        assertThat(federal.place().state()).contains("2026-04-03", "2025-09-30", "2027-12-11");
    }

    @Test
    void each_presumed_category_and_each_effect_can_be_said() {
        assertThat(offered("US1"))
                .containsExactly("NONE", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o");
        assertThat(offered("US2")).containsExactly("NONE", "1", "2", "3", "4", "5", "6");
        assertThat(offered("US3")).containsExactly("YES", "IN_PROGRESS", "WAIVED");
        assertThat(QUESTIONNAIRE
                        .find("US1")
                        .orElseThrow()
                        .option("j")
                        .orElseThrow()
                        .text())
                .contains("crime forecasts", "social media", "intrusion", "weapons");
        assertThat(QUESTIONNAIRE.find("AN78").orElseThrow().hint()).isEqualTo("With or without a person in between.");
    }

    private static List<String> offered(String question) {
        return QUESTIONNAIRE.find(question).orElseThrow().options().stream()
                .map(Question.Option::value)
                .toList();
    }

    @Test
    void voluntary_frameworks_count_nothing() {
        assertThat(level(Map.of("AN77", "JAPAN,SINGAPORE"))).isZero();
    }

    @Test
    void the_law_of_the_eu_is_asked_where_it_is_used_there_or_nobody_said() {
        assertThat(asks(Map.of(), "AN39")).isTrue();
        assertThat(asks(Map.of("AN77", "EU,UK"), "AN39")).isTrue();
        assertThat(asks(Map.of("AN77", "US_FEDERAL"), "AN39")).isFalse();
        assertThat(asks(Map.of("AN77", "US_FEDERAL"), "AN78")).isTrue();
        assertThat(asks(Map.of("AN77", "EU"), "AN78")).isFalse();
    }

    @Test
    void without_the_eu_its_list_is_not_missing() {
        var given = RULEBOOK.given(new Answers(Map.of("AN77", "US_FEDERAL", "AN78", "HIGH_IMPACT")));
        var readings = RULEBOOK.readings(given, Placement.NOT_STATED);
        assertThat(readings.missing()).doesNotContain("AN39");
        assertThat(Objects.requireNonNull(readings.of(ShippedRules.F11)).level())
                .isEqualTo(4);
    }

    @Test
    void what_is_asked_because_of_where_it_is_used_is_no_no_while_nobody_answers() {
        for (var place : RULEBOOK.jurisdictions().places())
            for (var asked : place.asked()) {
                assertThat(QUESTIONNAIRE.find(asked.answer()).orElseThrow().required())
                        .as(asked.answer())
                        .isNotNull();
                assertThat(missing(Map.of("AN77", place.id()))).contains(asked.answer());
                assertThat(missing(Map.of("AN77", "EU,JAPAN", "AN39", "NONE"))).doesNotContain(asked.answer());
            }
        assertThat(missing(Map.of("AN77", "EU,KOREA"))).contains("AN39", "J3");
        assertThat(missing(Map.of("AN77", "EU,KOREA", "AN39", "NONE")))
                .contains("J3")
                .doesNotContain("AN39");
    }

    @Test
    void what_an_own_questionnaire_does_not_ask_is_not_missing() {
        var own = new Questionnaire(
                true,
                "Yes",
                "No",
                QUESTIONNAIRE.questions().stream()
                        .filter(it -> !it.id().equals("J3"))
                        .toList());
        var rules = new Rulebook(RULEBOOK.scoring(), RULEBOOK.law(), RULEBOOK.jurisdictions(), own);
        var given = rules.given(new Answers(Map.of("AN77", "KOREA,UK")));
        assertThat(rules.readings(given, Placement.NOT_STATED).missing())
                .contains("J4")
                .doesNotContain("J3");
    }

    @Test
    void what_is_known_of_one_law_counts_while_another_one_is_not_answered() {
        var answers = new Answers(Map.of("AN77", "EU,KOREA", "AN39", "ANNEX_III_4"));
        assertThat(RULEBOOK.outlook(RULEBOOK.given(answers), Placement.NOT_STATED)
                        .atLeast())
                .isEqualTo(Tier.HIGH);
    }

    private static List<String> missing(Map<String, String> answers) {
        return RULEBOOK.readings(RULEBOOK.given(new Answers(answers)), Placement.NOT_STATED)
                .missing();
    }

    private static int level(Map<String, String> answers) {
        return RULEBOOK.given(new Answers(answers)).besides().level();
    }

    private static boolean asks(Map<String, String> answers, String id) {
        var inquiry = new Inquiry(QUESTIONNAIRE.about("use-case"), Map.of("stage", "IDEA"), new Answers(answers));
        return inquiry.lines().stream().anyMatch(it -> it.question().id().equals(id))
                || QuestionForm.of(inquiry, "").fields().stream()
                        .anyMatch(it -> it.name().equals(id));
    }
}
