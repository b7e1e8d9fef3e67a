package io.demarc.vendors.assurance;

import static io.demarc.identity.Acting.refused;
import static io.demarc.identity.Acting.with;
import static io.demarc.kernel.Capability.REGISTER_USE_CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.OfferingKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@PageTest
@Import(SampleOffering.class)
class OfferingGradeTests {

    @Autowired
    SampleOffering sample;

    @Autowired
    OfferingAssessments assessments;

    @Autowired
    QuestionnaireLinks links;

    @Autowired
    Grades grades;

    @Autowired
    Sheets sheets;

    @Autowired
    Ageing ageing;

    @Autowired
    PageSamples samples;

    @Autowired
    BusinessClock clock;

    @Test
    void it_has_no_grade_before_its_assessment_is_complete() {
        var id = sample.answered(OfferingKind.CLOUD_API, Map.of());

        assertThat(grade(id)).isNull();
        complete(id);
        // 2 of 3 everywhere.
        assertThat(grade(id).percent()).isEqualTo("66.67");
        assertThat(grade(id).base()).isEqualTo(Grade.C);
    }

    @Test
    void all_questions_have_to_be_answered_first() {
        var id = sample.of(OfferingKind.CLOUD_API);

        assertThatThrownBy(() -> complete(id)).hasMessageContaining("assurance-completed");
        answer(id, "VQ01", 2);
        assertThatThrownBy(() -> complete(id)).hasMessageContaining("assurance-unanswered");
    }

    @Test
    void each_kind_is_asked_its_own_questions() {
        var weights = sample.graded(OfferingKind.WEIGHTS, Map.of("VA1", 1));
        var machines = sample.graded(OfferingKind.MACHINES, Map.of());

        // (2 × 60 − 10) of 3 × 60.
        assertThat(grade(weights).percent()).isEqualTo("61.11");
        assertThat(grade(machines).percent()).isEqualTo("66.67");
        assertThatThrownBy(() -> answer(machines, "VQ01", 2)).hasMessageContaining("not-offered");
    }

    @Test
    void the_highest_answer_counts_with_what_shows_it_and_as_long_as_that_holds() {
        var today = sample.in("demo", clock::today);
        var id = sample.graded(OfferingKind.CLOUD_API, Map.of("VQ06", 3));

        // VQ06 weighs 6: 2 → 1 is 2 points less, 2 → 3 is 2 more.
        assertThat(grade(id).percent()).isEqualTo("64.67");
        sample.prove(id, "VQ06", today);
        assertThat(grade(id).percent()).isEqualTo("68.67");
        samples.owner()
                .update(
                        "update evidence set holds_until = ? where id in (select evidence_id from evidence_proof"
                                + " where offering_id = ?)",
                        today.minusDays(1),
                        id.value());
        assertThat(grade(id).percent()).isEqualTo("64.67");
    }

    @Test
    void the_next_assessment_asks_only_what_expired_or_was_never_answered() {
        var today = sample.in("demo", clock::today);
        var id = sample.graded(OfferingKind.CLOUD_API, Map.of("VQ06", 3, "VQ07", 3));
        sample.prove(id, "VQ06", today);
        sample.prove(id, "VQ08", today.minusDays(1));

        var sheet = sample.in("demo", () -> sheets.of(id));
        assertThat(sheet.again()).isEqualTo(Map.of("VQ07", Sheet.Again.UNPROVEN, "VQ08", Sheet.Again.ENDED));

        sample.in("demo", () -> {
            assessments.begin(id, SampleOffering.me());
            return id;
        });
        var open = sample.in("demo", () -> sheets.of(id));
        assertThat(open.missing()).extracting(Assurance.Question::id).containsExactly("VQ07", "VQ08");
        assertThat(open.open().orElseThrow().answer("VQ06").orElseThrow().isCarried())
                .isTrue();
        answer(id, "VQ07", 1);
        answer(id, "VQ08", 3);
        complete(id);
        var after = sample.in("demo", () -> sheets.of(id));
        assertThat(after.completed()).hasSize(2);
        var changes = SheetView.of(after, Map.of()).before().getFirst().changes();
        assertThat(changes)
                .extracting(it -> it.question() + " " + it.before() + " " + it.after())
                .containsExactly("VQ07 3 1", "VQ08 2 3");
    }

    @Test
    void all_is_asked_again_once_the_answers_are_too_old() {
        var id = sample.graded(OfferingKind.MACHINES, Map.of());
        samples.owner()
                .update(
                        "update offering_answer set answered_at = answered_at - interval '25 months' where assessment_id in"
                                + " (select id from offering_assessment where offering_id = ?)",
                        id.value());

        assertThat(sample.in("demo", () -> sheets.of(id)).again().values())
                .hasSize(9)
                .containsOnly(Sheet.Again.OLD);
    }

    @Test
    void who_answers_on_what_another_has_changed_is_told() {
        var id = sample.of(OfferingKind.CLOUD_API);
        answer(id, "VQ01", 2);

        assertThatThrownBy(() -> sample.in("demo", () -> {
                    assessments.answer(id, "VQ01", 1, null, null, SampleOffering.me());
                    return id;
                }))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void lists_follow_a_grade_that_becomes_too_old() {
        var id = sample.graded(OfferingKind.MACHINES, Map.of());
        age(id, 13);
        sample.in("demo", ageing::follow);
        assertThat(aged(id)).isEqualTo(1);
        assertThat(sample.in("demo", ageing::follow)).isZero();
        age(id, 12);
        sample.in("demo", ageing::follow);
        assertThat(aged(id)).isEqualTo(2);
        assertThat(samples.owner()
                        .queryForList(
                                "select canonical from ledger_entry where name = 'grade-outdated' and subject_id = ?",
                                String.class,
                                id.value()))
                .hasSize(2);
    }

    @Test
    void another_organization_sees_and_changes_nothing_of_it() {
        var id = sample.graded(OfferingKind.MACHINES, Map.of());

        assertThat(sample.in("globex", () -> grades.of(id))).isEmpty();
        assertThatThrownBy(() -> sample.in("globex", () -> sheets.of(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void who_may_not_edit_the_directory_grades_nothing() {
        var member = with(REGISTER_USE_CASES);
        var id = OfferingId.next();
        refused(() -> assessments.begin(id, member));
        refused(() -> assessments.answer(id, "VQ01", 2, null, null, member));
        refused(() -> assessments.complete(id, member));
        refused(() -> links.make(id, "Somebody", Duration.ofDays(7), true, member));
        refused(() -> links.revoke(id, member));
    }

    private void age(OfferingId id, int months) {
        samples.owner()
                .update(
                        "update offering_assessment set given_on = given_on - make_interval(months => ?), strict_until = strict_until"
                                + " - make_interval(months => ?), valid_until = valid_until - make_interval(months => ?) where"
                                + " offering_id = ?",
                        months,
                        months,
                        months,
                        id.value());
    }

    private int aged(OfferingId id) {
        return samples.owner()
                .queryForObject(
                        "select aged from offering_assessment where offering_id = ?", Integer.class, id.value());
    }

    private Graded grade(OfferingId id) {
        return sample.in("demo", () -> grades.of(id)).orElse(null);
    }

    private void answer(OfferingId id, String question, int level) {
        sample.in("demo", () -> {
            assessments.answer(id, question, level, null, null, SampleOffering.me());
            return id;
        });
    }

    private void complete(OfferingId id) {
        sample.in("demo", () -> {
            assessments.complete(id, SampleOffering.me());
            return id;
        });
    }
}
