package io.demarc.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.UseCaseId;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnTests {

    private static final UUID VENDOR = UUID.randomUUID();
    private static final Question FAILS = question(Kind.VENDOR_FAILS, null);

    private final Leg cloud = leg("A", Mode.M3, Map.of("AN01", "0,1", "AN79", "B", "AN03", "ENTERPRISE"));
    private final Leg own = leg("B", Mode.M6, Map.of("AN01", "0,1,2"));

    @Test
    void what_has_no_other_place_stands_still() {
        var turn = Turn.of(FAILS, plan(null, cloud), Set.of(cloud.id()));
        assertThat(turn.fate()).isEqualTo(Fate.STANDS_STILL);
        assertThat(turn.plan().legs()).isEmpty();
    }

    @Test
    void what_refuses_requests_runs_in_part() {
        for (var refusing : Stream.of(null, FailureBehaviour.FAIL_CLOSED).toList())
            assertThat(lost(plan(refusing, cloud, own), cloud).fate()).isEqualTo(Fate.PARTLY);
    }

    @Test
    void what_names_who_takes_over_has_another_place() {
        var plan = plan(FailureBehaviour.FAIL_OVER_APPROVED, cloud, own);
        assertThat(lost(plan, cloud).fate()).isEqualTo(Fate.FALLS_BACK);
        assertThat(lost(plan, cloud).plan().legs()).containsExactly(own);
        assertThat(lost(plan, own).fate()).as("nobody takes over from B").isEqualTo(Fate.PARTLY);
        for (var open : List.of(FailureBehaviour.DEGRADE, FailureBehaviour.FAIL_OPEN))
            assertThat(lost(plan(open, cloud, own), own).fate()).isEqualTo(Fate.FALLS_BACK);
    }

    @Test
    void whoever_takes_over_and_is_lost_too_saves_nobody() {
        var third = leg("C", Mode.M5, Map.of());
        var plan = plan(FailureBehaviour.FAIL_OVER_APPROVED, cloud, own, third);
        assertThat(Turn.of(FAILS, plan, Set.of(cloud.id(), own.id())).fate()).isEqualTo(Fate.PARTLY);
    }

    @Test
    void what_moves_keeps_what_we_say_of_it_and_loses_what_its_vendor_did() {
        var turn = Turn.of(question(Kind.MOVE, Mode.M5), plan(null, cloud, own), Set.of(cloud.id()));
        assertThat(turn.fate()).isEqualTo(Fate.MOVES);
        var moved = turn.plan().legs().getFirst();
        assertThat(moved.id()).isEqualTo(cloud.id());
        assertThat(moved.mode()).isEqualTo(Mode.M5);
        assertThat(moved.vendor()).isNull();
        assertThat(moved.answers().text("AN01")).isEqualTo("0,1");
        assertThat(moved.answers().text("AN03")).isNull();
        assertThat(turn.plan().legs().getLast()).isEqualTo(own);
    }

    @Test
    void a_place_in_several_regions_goes_on_in_the_others() {
        var both = new Leg(UUID.randomUUID(), "A", Mode.M3, VENDOR, null, "EU, US", null, Answers.NONE);
        var lost = question(Kind.REGION_LOST, null);
        assertThat(Turn.of(lost, plan(null, both), Set.of(both.id())).fate()).isEqualTo(Fate.PARTLY);
        assertThat(Turn.of(lost, plan(null, both), Set.of(both.id())).plan().legs())
                .containsExactly(both);
        assertThat(Turn.of(lost, plan(null, cloud), Set.of(cloud.id())).fate()).isEqualTo(Fate.STANDS_STILL);
    }

    @Test
    void prices_change_no_plan() {
        var plan = plan(null, cloud);
        assertThat(Turn.of(question(Kind.PRICES_RISE, null), plan, Set.of(cloud.id())))
                .isEqualTo(new Turn(plan, Fate.COSTS_MORE, Set.of()));
    }

    private static Turn lost(DeploymentPlan plan, Leg lost) {
        return Turn.of(FAILS, plan, Set.of(lost.id()));
    }

    private static DeploymentPlan plan(@Nullable FailureBehaviour onFailure, Leg... legs) {
        var routing = onFailure == null ? Routing.NONE : new Routing(null, null, null, onFailure, List.of());
        return new DeploymentPlan(new UseCaseId(UUID.randomUUID()), List.of(legs), routing);
    }

    private static Leg leg(String letter, Mode mode, Map<String, String> answers) {
        return new Leg(UUID.randomUUID(), letter, mode, VENDOR, null, "EU", null, new Answers(answers));
    }

    private static Question question(Kind kind, @Nullable Mode to) {
        return new Question(kind, VENDOR, null, null, 40, to == null ? null : Mode.M3, to, null, List.of());
    }
}
