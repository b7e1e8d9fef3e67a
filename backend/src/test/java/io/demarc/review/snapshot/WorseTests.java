package io.demarc.review.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.Dossier.Worsening;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is worse than at the decision without anybody's doing: evidence that ended long ago, and grades that fell by two. */
class WorseTests {

    private static final String PIECE = Worsening.ENDED + "activities.01980000-0000-7000-8000-000000000001";
    private static final String OFFERING = Worsening.GRADE + "A.01980000-0000-7000-8000-000000000002";

    @Test
    void evidence_that_ended_matters_where_it_had_proven_something() {
        var ended = fact(PIECE, "2026-09-30 A.L12.P1 A.L12.P4");
        assertThat(worse(List.of(proven("A.L12.P4 A.L14.C1")), List.of(ended))).containsExactly(PIECE);
        assertThat(worse(List.of(proven("A.L12.P40 B.L12.P4")), List.of(ended)))
                .as("it had proven something else")
                .isEmpty();
        assertThat(worse(List.of(), List.of(ended))).as("nothing was proven").isEmpty();
    }

    @Test
    void it_matters_to_whoever_looks_after_vendors_and_to_nobody_else() {
        var now = new Snapshot(List.of(fact(PIECE, "2026-09-30 A.L12.P4")));
        var then = new Snapshot(List.of(proven("A.L12.P4")));
        assertThat(now.since(then).stream().filter(Difference::isMaterial).map(it -> it.fact()
                        .concerns()))
                .containsExactly(Set.of(Concern.VENDOR_RISK));
        assertThat(now.fingerprint())
                .as("what is only noted is no part of what is decided on")
                .isEqualTo(then.fingerprint());
    }

    @Test
    void what_is_better_again_or_gone_ends_nothing() {
        var ended = fact(PIECE, "2026-09-30 A.L12.P4");
        assertThat(worse(List.of(ended), List.of(proven("A.L12.P4")))).isEmpty();
        assertThat(worse(List.of(ended), List.of())).isEmpty();
        assertThat(worse(List.of(graded("D")), List.of(graded("A")))).isEmpty();
        assertThat(worse(List.of(graded("A")), List.of())).isEmpty();
    }

    @Test
    void a_grade_matters_once_it_fell_by_two_steps() {
        for (var fall : List.of("A C", "A D", "B D", "C E", "A E"))
            assertThat(worse(List.of(graded(fall.substring(0, 1))), List.of(graded(fall.substring(2)))))
                    .as(fall)
                    .containsExactly(OFFERING);
        for (var step : List.of("A A", "A B", "B C", "D E", "E E"))
            assertThat(worse(List.of(graded(step.substring(0, 1))), List.of(graded(step.substring(2)))))
                    .as(step)
                    .isEmpty();
    }

    @Test
    void a_first_grade_is_no_fall_and_neither_is_that_of_something_else() {
        assertThat(worse(List.of(), List.of(graded("E")))).isEmpty();
        assertThat(worse(List.of(fact(OFFERING + "x", "A")), List.of(graded("E"))))
                .isEmpty();
    }

    @Test
    void it_takes_away_what_was_permitted_at_d_or_e_from_high_on_alone() {
        assertThat(suspends("B", "D strict")).isTrue();
        assertThat(suspends("B strict", "E strict")).isTrue();
        assertThat(suspends("A strict", "C strict")).as("at C").isFalse();
        assertThat(suspends("B", "E")).as("below High").isFalse();
        assertThat(suspends("D strict", "E strict")).as("one step").isFalse();
    }

    @Test
    void a_place_that_a_house_rule_forbids_now_matters_to_data_and_security_and_takes_secret_data_away() {
        var place = Worsening.FORBIDDEN + "01980000-0000-7000-8000-000000000003";
        for (var rules : List.of("HR101", "HR12 strict")) {
            var found = new Snapshot(List.of(fact(place, rules)))
                    .since(new Snapshot(List.of()))
                    .getFirst();
            assertThat(found.isWorsening()).isTrue();
            assertThat(found.fact().concerns()).containsExactlyInAnyOrder(Concern.DATA, Concern.SECURITY);
            assertThat(found.suspends()).as(rules).isEqualTo(rules.endsWith("strict"));
        }
        assertThat(worse(List.of(fact(place, "HR101")), List.of(fact(place, "HR101 HR102"))))
                .as("it was")
                .isEmpty();
        assertThat(worse(List.of(fact(place, "HR101")), List.of())).isEmpty();
    }

    @Test
    void what_nobody_noted_when_it_was_decided_on_is_not_held_against_it() {
        var then = new Snapshot(2, List.of(new Fact("leg.A.mode", "Mode", "M2", Set.of(Concern.SECURITY))));
        var now = new Snapshot(List.of(
                new Fact("leg.A.mode", "Mode", "M2", Set.of(Concern.SECURITY)), fact(PIECE, "2026-09-30 A.L12.P4")));
        assertThat(now.since(then)).isEmpty();
    }

    private static List<String> worse(List<Fact> then, List<Fact> now) {
        return new Snapshot(now)
                .since(new Snapshot(then)).stream()
                        .filter(Difference::isMaterial)
                        .peek(it -> assertThat(it.isWorsening()).isTrue())
                        .map(it -> it.fact().key())
                        .toList();
    }

    private static boolean suspends(String then, String now) {
        return new Snapshot(List.of(graded(now)))
                .since(new Snapshot(List.of(graded(then)))).stream().anyMatch(Difference::suspends);
    }

    private static Fact proven(String items) {
        return fact(Worsening.PROVEN + "activities", items);
    }

    private static Fact graded(String grade) {
        return fact(OFFERING, grade);
    }

    private static Fact fact(String key, String value) {
        return new Fact(key, "What it is", value, Set.of()).since(3);
    }
}
