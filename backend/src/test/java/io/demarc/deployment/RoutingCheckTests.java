package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.Condition.Operator;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.deployment.RoutingFault.Narrower;
import io.demarc.deployment.RoutingFault.Never;
import io.demarc.deployment.RoutingFault.NotCarried;
import io.demarc.deployment.RoutingFault.Removed;
import io.demarc.deployment.RoutingFault.TooPersonal;
import io.demarc.deployment.RoutingFault.Uncovered;
import io.demarc.deployment.RoutingFault.Unreachable;
import io.demarc.deployment.RuleWords.Attribute;
import io.demarc.deployment.RuleWords.Value;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutingCheckTests {

    private static final List<Attribute> LOOKED_AT = List.of(
            new Attribute("DATA_CLASS", "What it holds", values("0", "1", "2", "3", "4")),
            new Attribute("PERSONAL_DATA", "Personal data", values("0", "1", "2", "3", "4")),
            new Attribute("ORIGIN", "Who asks", values("EU", "ELSEWHERE")),
            new Attribute("LOAD", "The other place", values("FULL")));

    private static final Leg CLOUD = leg("A", Mode.M3, "0,1,2", "2");
    private static final Leg OURS = leg("B", Mode.M6, "0,1,2,3", "4");

    @Test
    void sensitive_data_on_our_own_machines_and_the_rest_in_the_cloud_is_sound() {
        assertThat(faults(CLOUD, atLeast("DATA_CLASS", 3, OURS), atLeast("PERSONAL_DATA", 3, OURS)))
                .isEmpty();
    }

    @Test
    void what_earlier_rules_take_is_never_reached() {
        assertThat(faults(
                        CLOUD,
                        atLeast("DATA_CLASS", 2, OURS),
                        atLeast("PERSONAL_DATA", 3, OURS),
                        atLeast("DATA_CLASS", 3, OURS)))
                .containsExactly(new Unreachable(3, new TreeSet<>(Set.of(1))));
    }

    @Test
    void two_rules_together_can_hide_a_third() {
        assertThat(faults(
                        OURS,
                        is("ORIGIN", "EU", OURS),
                        new Condition("ORIGIN", Operator.IS_NOT, "EU", OURS.id()),
                        is("LOAD", "FULL", OURS)))
                .containsExactly(new Unreachable(3, new TreeSet<>(Set.of(1, 2))));
    }

    @Test
    void what_no_request_is_like_is_never_asked_for() {
        assertThat(faults(
                        CLOUD,
                        atLeast("DATA_CLASS", 3, OURS),
                        atLeast("PERSONAL_DATA", 3, OURS),
                        atLeast("DATA_CLASS", 4, OURS)))
                .containsExactly(new Never(3));
    }

    @Test
    void a_value_that_was_removed_is_named() {
        assertThat(faults(OURS, is("REGION", "EU", OURS), is("ORIGIN", "MARS", OURS)))
                .containsExactly(new Removed(1), new Removed(2));
    }

    @Test
    void data_that_no_rule_sends_anywhere_is_uncovered_where_there_is_no_default() {
        var plan = plan(null, null, atLeast("DATA_CLASS", 2, OURS));
        assertThat(RoutingCheck.faults(plan, LOOKED_AT, 3, 4))
                .containsExactly(new Uncovered(new TreeSet<>(Set.of(0, 1))));
    }

    @Test
    void a_place_does_not_get_what_it_may_not_carry() {
        assertThat(faults(CLOUD, atLeast("PERSONAL_DATA", 3, OURS)))
                .containsExactly(new NotCarried(0, "A", new TreeSet<>(Set.of(3))));
        assertThat(faults(OURS, is("ORIGIN", "EU", CLOUD)))
                .containsExactly(
                        new NotCarried(1, "A", new TreeSet<>(Set.of(3))),
                        new TooPersonal(1, "A", new TreeSet<>(Set.of(3, 4))));
    }

    @Test
    void a_place_that_takes_over_may_carry_less() {
        var ours = leg("B", Mode.M6, "0,1,2,3", "4", Map.of("AN79", "A"));
        var plan = new DeploymentPlan(
                new UseCaseId(Uuid7.next()),
                List.of(CLOUD, ours),
                new Routing(
                        Uuid7.next(),
                        false,
                        ours.id(),
                        FailureBehaviour.FAIL_OVER_APPROVED,
                        List.of(is("LOAD", "FULL", ours))));
        assertThat(RoutingCheck.faults(plan, LOOKED_AT, 3, 4))
                .containsExactly(new Narrower("B", "A", new TreeSet<>(Set.of(3))));
    }

    /** 10,000 plans of chance that send each class to the one place that carries it; then one fault is planted in each. */
    @Test
    void sound_rules_are_never_accused_and_planted_faults_always_found() {
        var chance = new Random(20261128);
        for (int time = 0; time < 10_000; time++) {
            int cut = 1 + chance.nextInt(3);
            int highest = cut + chance.nextInt(4 - cut + 1);
            var low = leg("A", Mode.M3, range(0, cut - 1), "4");
            var high = leg("B", Mode.values()[3 + chance.nextInt(3)], range(cut, 4), "4");
            var rules = sound(chance, cut, highest, low, high);
            var routing = new Routing(Uuid7.next(), false, low.id(), FailureBehaviour.FAIL_CLOSED, rules);
            assertThat(RoutingCheck.faults(plan(low, high, routing), LOOKED_AT, highest, 4))
                    .as("%s", rules)
                    .isEmpty();
            planted(chance, cut, highest, low, high, rules);
        }
    }

    /** The classes from the cut on, one by one or all at once, go where they may. */
    private static List<Condition> sound(Random chance, int cut, int highest, Leg low, Leg high) {
        if (chance.nextBoolean()) return List.of(atLeast("DATA_CLASS", cut, high));
        var rules = new ArrayList<Condition>();
        for (int dataClass = highest; dataClass >= cut; dataClass--)
            rules.add(is("DATA_CLASS", String.valueOf(dataClass), high));
        if (chance.nextBoolean()) rules.add(is("ORIGIN", "EU", low));
        return rules;
    }

    private static void planted(Random chance, int cut, int highest, Leg low, Leg high, List<Condition> rules) {
        var more = new ArrayList<>(rules);
        switch (chance.nextInt(4)) {
            case 0 -> {
                more.add(rules.get(chance.nextInt(rules.size())));
                assertThat(after(more, low, high, low.id(), highest))
                        .anyMatch(it -> it instanceof Unreachable hidden && hidden.rule() == more.size());
            }
            case 1 -> {
                more.addFirst(is("DATA_CLASS", String.valueOf(cut), low));
                assertThat(after(more, low, high, low.id(), highest))
                        .contains(new NotCarried(1, "A", new TreeSet<>(Set.of(cut))));
            }
            case 2 -> {
                more.add(is("DATA_CLASS", "9", low));
                assertThat(after(more, low, high, low.id(), highest)).contains(new Removed(more.size()));
            }
            default -> {
                var without = rules.stream()
                        .filter(it -> it.attribute().equals("DATA_CLASS"))
                        .toList();
                assertThat(after(without, low, high, null, highest))
                        .contains(new Uncovered(
                                new TreeSet<>(IntStream.range(0, cut).boxed().collect(Collectors.toSet()))));
            }
        }
    }

    private static List<RoutingFault> after(List<Condition> rules, Leg low, Leg high, UUID otherwise, int highest) {
        var routing = new Routing(Uuid7.next(), false, otherwise, FailureBehaviour.FAIL_CLOSED, rules);
        return RoutingCheck.faults(plan(low, high, routing), LOOKED_AT, highest, 4);
    }

    /** Of a use case with data up to class 3 and any personal data. */
    private static List<RoutingFault> faults(Leg otherwise, Condition... rules) {
        return RoutingCheck.faults(plan(otherwise.id(), FailureBehaviour.FAIL_CLOSED, rules), LOOKED_AT, 3, 4);
    }

    private static DeploymentPlan plan(UUID otherwise, FailureBehaviour onFailure, Condition... rules) {
        return plan(CLOUD, OURS, new Routing(Uuid7.next(), false, otherwise, onFailure, List.of(rules)));
    }

    private static DeploymentPlan plan(Leg one, Leg other, Routing routing) {
        return new DeploymentPlan(new UseCaseId(Uuid7.next()), List.of(one, other), routing);
    }

    private static Condition atLeast(String attribute, int level, Leg leg) {
        return new Condition(attribute, Operator.AT_LEAST, String.valueOf(level), leg.id());
    }

    private static Condition is(String attribute, String value, Leg leg) {
        return new Condition(attribute, Operator.IS, value, leg.id());
    }

    private static Leg leg(String letter, Mode mode, String classes, String personal) {
        return leg(letter, mode, classes, personal, Map.of());
    }

    private static Leg leg(String letter, Mode mode, String classes, String personal, Map<String, String> more) {
        var answers = new Answers(Map.of("AN01", classes, "AN74", personal)).with(more);
        return new Leg(Uuid7.next(), letter, mode, null, null, null, null, answers);
    }

    private static String range(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Value> values(String... ids) {
        return List.of(ids).stream().map(it -> new Value(it, it)).toList();
    }
}
