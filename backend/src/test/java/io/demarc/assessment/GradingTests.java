package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.GivenBuilder.leg;
import static io.demarc.assessment.ShippedRules.*;
import static io.demarc.vendors.assurance.GradedOfferings.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import io.demarc.questionnaire.Answers;
import io.demarc.vendors.assurance.Effective;
import io.demarc.vendors.assurance.Grade;
import io.demarc.vendors.assurance.Graded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How F10 and what rests on it come from the grades of what is contracted (domain specification, 9.2). */
class GradingTests {

    private static final LocalDate GIVEN = LocalDate.of(2026, 9, 22);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate A_YEAR_LATER = LocalDate.of(2027, 11, 26);

    @Test
    void the_worst_supplier_counts() {
        var grading = grades(Grade.B, Grade.D);

        assertThat(level(harmless().supplied(grading))).isEqualTo(3);
        assertThat(basis(harmless().supplied(grading))).isEqualTo(Basis.GRADE);
        assertThat(harmless().supplied(grading).readings().isNotGraded()).isFalse();
    }

    @Test
    void one_that_nobody_graded_counts_like_a_c_and_still_says_so() {
        var partly = grades(Grade.B, null);

        assertThat(level(harmless().supplied(partly))).isEqualTo(2);
        assertThat(basis(harmless().supplied(partly))).isEqualTo(Basis.PARTLY_GRADED);
        assertThat(harmless().supplied(partly).readings().isNotGraded()).isTrue();
        assertThat(level(harmless().supplied(grades(Grade.E, null)))).isEqualTo(4);
        assertThat(harmless().with(F02, 4).supplied(partly).graded().raisedBy())
                .extracting(Score.Floor::gate)
                .containsExactly("G5");
        assertThat(harmless()
                        .with(F02, 4)
                        .supplied(grades(Grade.B, Grade.C))
                        .graded()
                        .raisedBy())
                .isEmpty();
        assertThat(harmless()
                        .with(F02, 4)
                        .supplied(grades(Grade.B, Grade.D))
                        .graded()
                        .raisedBy())
                .extracting(Score.Floor::gate)
                .containsExactly("G5");
    }

    @Test
    void a_knock_out_counts_for_the_use_that_meets_it_and_shows_the_grade_as_it_was_given() {
        var nothingLimitsRetention = service(3, Map.of("VQ02", 0), GIVEN);

        assertThat(nothingLimitsRetention.base()).isEqualTo(Grade.A);
        assertThat(reading(harmless().with(F01, 2), nothingLimitsRetention, TODAY))
                .isEqualTo(new Reading(0, 0, Basis.GRADE));
        assertThat(reading(harmless().with(F01, 3), nothingLimitsRetention, TODAY))
                .isEqualTo(new Reading(4, 0, Basis.KNOCKED_OUT));
    }

    @Test
    void a_grade_is_too_old_for_a_high_use_first() {
        var graded = service(2, Map.of(), GIVEN);

        assertThat(graded.base()).isEqualTo(Grade.C);
        assertThat(reading(harmless(), graded, A_YEAR_LATER)).isEqualTo(new Reading(2, 2, Basis.GRADE));
        assertThat(reading(harmless().with(F03, 3), graded, A_YEAR_LATER)).isEqualTo(new Reading(4, 2, Basis.OUTDATED));
        assertThat(reading(harmless().with(F03, 3), graded, TODAY)).isEqualTo(new Reading(2, 2, Basis.GRADE));
    }

    @Test
    void the_tier_that_a_knock_out_asks_for_is_the_one_by_the_grade_as_it_was_given() {
        // Nobody owes us word of a breach: that counts from High on.
        var noBreachNotice = service(3, Map.of("VQ22", 0), GIVEN);
        var moderate = harmless().levels(1, 3, 2, 2, 0, 1, 1).on(leg(Mode.M3));
        var high = harmless().levels(1, 3, 3, 2, 0, 1, 1).on(leg(Mode.M3));

        assertThat(reading(moderate, noBreachNotice, TODAY).basis()).isEqualTo(Basis.GRADE);
        assertThat(reading(high, noBreachNotice, TODAY).basis()).isEqualTo(Basis.KNOCKED_OUT);
        // What VQ01 makes of it raises the tier; VQ22 is not asked again with that.
        var both = service(3, Map.of("VQ22", 0, "VQ01", 0), GIVEN);
        var near = harmless().levels(2, 3, 2, 3, 2, 2, 1).on(leg(Mode.M3));
        var before = near.supplied(supplied(both).base()).graded();
        var after = effective(near, both, TODAY);
        assertThat(before.tier()).isEqualTo(Tier.MODERATE);
        assertThat(near.supplied(after).graded().tier()).isEqualTo(Tier.HIGH);
        assertThat(after.worst().orElseThrow().out())
                .extracting(Effective.Out::question)
                .containsExactly("VQ01");
    }

    @Test
    void what_is_run_elsewhere_does_not_make_vendor_risk_look() {
        var place = new Placement(List.of(leg(Mode.M3), leg(Mode.M6)), true, false);
        var own = new Grading(List.of(
                new Grading.Supplier("A", Mode.M3, null, grade(Grade.B)),
                new Grading.Supplier("B", Mode.M6, null, null)));

        assertThat(place.levels(own)).containsEntry("HOSTED", 1);
    }

    private static Reading reading(GivenBuilder use, Graded graded, LocalDate day) {
        return Objects.requireNonNull(
                use.supplied(effective(use, graded, day)).readings().of(F10));
    }

    private static Grading effective(GivenBuilder use, Graded graded, LocalDate day) {
        var supplied = new Supplied(List.of(new Supplied.Offered("A", Mode.M3, null, graded)), day);
        return supplied.effective(use.supplied(supplied.base()).readings(), Answers.NONE);
    }

    private static Supplied supplied(Graded graded) {
        return new Supplied(List.of(new Supplied.Offered("A", Mode.M3, null, graded)), TODAY);
    }

    private static Grading grades(Grade one, @Nullable Grade other) {
        return new Grading(List.of(
                new Grading.Supplier("A", Mode.M3, null, grade(one)),
                new Grading.Supplier("B", Mode.M1, null, grade(other))));
    }

    private static @Nullable Effective grade(@Nullable Grade grade) {
        return grade == null ? null : new Effective(grade, grade, List.of(), false);
    }

    private static int level(GivenBuilder given) {
        return Objects.requireNonNull(given.readings().of(F10)).level();
    }

    private static Basis basis(GivenBuilder given) {
        return Objects.requireNonNull(given.readings().of(F10)).basis();
    }
}
