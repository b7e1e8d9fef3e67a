package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.RegulatoryClass.ANNEX_III_FILTERED;
import static io.demarc.assessment.RegulatoryClass.HIGH_RISK_ANNEX_I;
import static io.demarc.assessment.RegulatoryClass.HIGH_RISK_ANNEX_III;
import static io.demarc.assessment.RegulatoryClass.MINIMAL;
import static io.demarc.assessment.RegulatoryClass.OUT_OF_SCOPE;
import static io.demarc.assessment.RegulatoryClass.TRANSPARENCY;
import static io.demarc.assessment.ShippedRules.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.reference.ShippedVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The EU AI Act as §7 of the domain specification reads it. */
class LawTests {

    private static final LocalDate ANNEX_III_FROM = LocalDate.parse("2027-12-02");
    private static final LocalDate ANNEX_I_FROM = LocalDate.parse("2028-08-02");

    private final AiAct law = RULEBOOK.law();

    @Test
    void using_it_for_a_forbidden_picture_is_another_question_than_offering_it_without_safeguards() {
        assertThat(text("Q-P9A")).startsWith("We use it to make").doesNotContain("safeguards");
        assertThat(text("Q-P9B")).startsWith("We offer").contains("for lack of safeguards");
        assertThat(text("Q-P10A")).startsWith("We use it to make").doesNotContain("safeguards");
        assertThat(text("Q-P10B")).startsWith("We offer").contains("for lack of safeguards");
    }

    @Test
    void a_duty_says_what_is_in_force_and_what_is_gone() {
        assertThat(text("Q-P9A")).contains("pictures, video or sound");
        assertThat(duty("Art. 6(4), 49(2)").text()).contains("points 7 and 9 of Annex VIII, section B, are gone");
        assertThat(duty("Art. 4a").text()).contains("in place of Art. 10(5)");
        assertThat(duty("Art. 43, 47 to 49").text()).contains("Section 5 of Chapter III", "read both ways");
        assertThat(law.supervision()).contains("one provider or undertaking", "75a to 75d");
        for (var from : List.of(ANNEX_III_FROM, ANNEX_I_FROM))
            assertThat(Objects.requireNonNull(law.dates()).stream()
                            .filter(it -> it.from().equals(from))
                            .map(AiAct.Day::note))
                    .singleElement()
                    .asString()
                    .contains("on the market before", "design changes significantly");
    }

    private AiAct.Duty duty(String article) {
        return law.allDuties().stream()
                .filter(it -> it.article().equals(article))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_forbidden_practice_that_the_act_is_said_not_to_cover_is_for_legal_to_look_at() {
        for (var exempt : law.exempts()) {
            assertThat(find(exempt.id()).classes()).containsExactly(OUT_OF_SCOPE);
            assertThat(find(exempt.id(), "Q-P1").held()).containsExactly("Q-P1");
            assertThat(find(exempt.id(), "Q-P1").forbidden()).isEmpty();
            assertThat(find(exempt.id(), "Q-P1?").held()).containsExactly("Q-P1");
        }
    }

    @Test
    void whether_the_act_applies_is_for_legal_too_where_nobody_is_sure() {
        for (var exempt : law.exempts()) {
            var doubt = find(exempt.id() + "?", "INTERACTS");
            assertThat(doubt.classes()).contains(TRANSPARENCY);
            assertThat(doubt.notSure()).containsExactly(exempt.id());
            assertThat(doubt.provisional()).isTrue();
            assertThat(find(exempt.id() + "?").provisional())
                    .as("nothing counts that could fall away")
                    .isFalse();
            assertThat(find(exempt.id(), "INTERACTS").notSure()).isEmpty();
        }
        var beside = find("RULES_ONLY", "EXEMPT?", "INTERACTS?");
        assertThat(beside.classes()).containsExactly(OUT_OF_SCOPE);
        assertThat(beside.notSure())
                .as("what takes it out of reach for another reason leaves the doubt to Legal")
                .containsExactly("EXEMPT");
        assertThat(beside.provisional()).isFalse();
    }

    @Test
    void reading_moods_from_voices_is_asked_and_is_high_risk_with_a_duty_to_inform() {
        var found = find("EMOTION_BIOMETRIC");
        assertThat(found.classes()).contains(HIGH_RISK_ANNEX_III);
        assertThat(found.flags()).containsExactly("T3");
        assertThat(found.level()).isEqualTo(4);
        assertThat(duties(found)).containsEntry("Art. 50(3)", List.of(LocalDate.parse("2026-08-02")));
    }

    @Test
    void the_two_annexes_never_share_a_date() {
        for (var item : law.watched()) {
            if (item.regulatoryClass() == HIGH_RISK_ANNEX_III)
                assertThat(item.appliesFrom()).as(item.id()).isEqualTo(ANNEX_III_FROM);
            if (item.regulatoryClass() == HIGH_RISK_ANNEX_I)
                assertThat(item.appliesFrom()).as(item.id()).isEqualTo(ANNEX_I_FROM);
        }
        assertThat(duties(find("ANNEX_III_4")).values()).noneMatch(it -> it.contains(ANNEX_I_FROM));
        assertThat(duties(find("ANNEX_I")).values()).noneMatch(it -> it.contains(ANNEX_III_FROM));
        assertThat(duties(find("ANNEX_I", "ANNEX_III_4")).get("Art. 9 to 15"))
                .containsExactly(ANNEX_III_FROM, ANNEX_I_FROM);
    }

    @Test
    void a_narrow_task_is_filtered_out_unless_it_profiles_people() {
        assertThat(find("FILTERED").regulatoryClass()).isEqualTo(ANNEX_III_FILTERED);
        assertThat(find("FILTERED").level()).isEqualTo(2);
        assertThat(find("FILTERED", "PROFILES").regulatoryClass()).isEqualTo(HIGH_RISK_ANNEX_III);
        assertThat(find("FILTERED", "PROFILES?").level()).isEqualTo(4);
        assertThat(find("FILTERED?").level())
                .as("whether it is only a narrow task is not sure: that counts as no")
                .isEqualTo(4);
        assertThat(find("FILTERED?").provisional()).isTrue();
        assertThat(find("PROFILES").level()).isZero();
    }

    @Test
    void the_supervisor_of_the_sector_is_an_answer_of_its_own() {
        assertThat(Objects.requireNonNull(law.sector()).levels()).isEqualTo(Map.of("NO", 0, "YES", 1, "AUDITED", 2));
        assertThat(level(harmless().besides(1))).isEqualTo(1);
        assertThat(level(harmless().ticking("FILTERED").besides(1))).isEqualTo(2);
    }

    @Test
    void being_obvious_frees_from_telling_and_not_from_marking() {
        assertThat(text("INTERACTS")).contains("not obvious");
        assertThat(text("GENERATES")).doesNotContain("obvious");
        assertThat(find("GENERATES").flags()).containsExactly("T2");
        assertThat(duties(find("GENERATES")).get("Art. 50(2)"))
                .containsExactly(LocalDate.parse("2026-08-02"), LocalDate.parse("2026-12-02"));
        assertThat(find("DEEP_FAKES", "PUBLIC_TEXT").flags()).containsExactly("T4", "T5");
        assertThat(find("PUBLIC_TEXT").regulatoryClass()).isEqualTo(TRANSPARENCY);
    }

    @Test
    void insurance_means_life_and_health_and_confirming_an_identity_does_not_count() {
        assertThat(text("ANNEX_III_5A")).contains("life or health insurance");
        assertThat(item("ANNEX_III_5A").example()).contains("other insurance does not count");
        assertThat(text("ANNEX_III_1")).contains("identifies people from afar");
        assertThat(item("ANNEX_III_1").example()).contains("Confirming who somebody claims to be does not count");
    }

    @Test
    void outside_the_law_nothing_else_of_it_counts() {
        assertThat(find("EXEMPT", "ANNEX_III").classes()).containsExactly(OUT_OF_SCOPE);
        assertThat(find("EXEMPT", "Q-P6").forbidden()).isEmpty();
        assertThat(find("EXEMPT?", "NONE").classes()).as("not sure: it applies").containsExactly(MINIMAL);
        assertThat(find("RULES_ONLY").level()).isZero();
    }

    @Test
    void not_sure_about_a_prohibition_holds_and_never_prohibits() {
        for (var it : law.prohibitions()) {
            var score = harmless().ticking(it.id() + "?").score();
            assertThat(score).isEqualTo(new Score.Held(List.of(it.id())));
            assertThat(score.decidedTier()).isNull();
        }
        assertThat(harmless().ticking("Q-P1", "Q-P2?").score()).isEqualTo(new Score.Prohibited(List.of("Q-P1")));
    }

    @Test
    void not_sure_about_anything_else_counts_as_yes_until_legal_has_answered() {
        assertThat(find("ANNEX_III_5B?").level()).isEqualTo(4);
        assertThat(find("ANNEX_III_5B?").notSure()).containsExactly("ANNEX_III_5B");
        assertThat(find("INTERACTS").notSure()).isEmpty();
    }

    @Test
    void what_an_earlier_list_asked_keeps_its_level_and_is_asked_again() {
        assertThat(find("HIGH_RISK").level()).isEqualTo(4);
        assertThat(find("FILTERED_OR_SECTOR").level()).isEqualTo(2);
        assertThat(find("TRANSPARENCY").level()).isEqualTo(1);
        assertThat(find("HIGH_RISK").again()).containsExactly("HIGH_RISK");
        assertThat(harmless().ticking("Q-P9").score())
                .as("it meant lack of safeguards, too: Legal looks")
                .isEqualTo(new Score.Held(List.of("Q-P9")));
    }

    @Test
    void the_first_list_is_still_read() {
        var first = ShippedVersions.at(AiAct.KIND, 1);
        assertThat(first.find(Set.of("HIGH_RISK")).level()).isEqualTo(4);
        assertThat(first.find(Set.of("TRANSPARENCY", "Q-P1")).forbidden()).containsExactly("Q-P1");
    }

    private Finding find(String... said) {
        return law.find(Set.of(said));
    }

    private int level(GivenBuilder given) {
        return Objects.requireNonNull(given.readings().of(ShippedRules.F11)).level();
    }

    private AiAct.Watched item(String id) {
        return law.watched().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String text(String id) {
        return law.prohibitions().stream()
                .filter(it -> it.id().equals(id))
                .map(AiAct.Prohibition::text)
                .findFirst()
                .orElseGet(() -> item(id).text());
    }

    private Map<String, List<LocalDate>> duties(Finding found) {
        return law.allDuties().stream()
                .filter(it -> it.from().keySet().stream().anyMatch(found::has))
                .collect(Collectors.toMap(AiAct.Duty::article, it -> it.from().entrySet().stream()
                        .filter(from -> found.has(from.getKey()))
                        .flatMap(from -> from.getValue().stream())
                        .distinct()
                        .sorted()
                        .toList()));
    }
}
