package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.deployment.RuleWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed about the way between several legs: conditions in their order, and what holds where none of them does. */
record RoutingForm(Map<String, String> typed, List<Map<String, String>> conditions) {

    private static final int MOST_CONDITIONS = 20;

    static RoutingForm of(DeploymentPlan plan) {
        var typed = new HashMap<String, String>();
        var route = plan.routing();
        if (route.owner() != null) typed.put("owner", route.owner().toString());
        if (route.byThirdParty() != null) typed.put("by", route.byThirdParty() ? "YES" : "NO");
        if (route.operator() != null) typed.put("operator", route.operator());
        if (route.onFailure() != null) typed.put("onFailure", route.onFailure().name());
        typed.put("default", plan.letter(route.defaultLeg()));
        var conditions = new ArrayList<Map<String, String>>();
        for (var condition : route.conditions())
            conditions.add(Map.of(
                    "attribute", condition.attribute(),
                    "operator", condition.operator().name(),
                    "value", condition.value(),
                    "leg", plan.letter(condition.leg())));
        return new RoutingForm(typed, conditions);
    }

    /** From the parameters of the request: {@code routing.owner}, {@code c0.attribute}. */
    static RoutingForm of(Map<String, String> sent) {
        var conditions = new ArrayList<Map<String, String>>();
        for (int i = 0; i < MOST_CONDITIONS && sent.containsKey("c" + i + ".attribute"); i++)
            conditions.add(PlanForm.part(sent, "c" + i + "."));
        return new RoutingForm(PlanForm.part(sent, "routing."), conditions);
    }

    RoutingForm withAnotherCondition() {
        var more = new ArrayList<>(conditions);
        if (!isFull()) more.add(Map.of());
        return new RoutingForm(typed, more);
    }

    /** Whether a button that drops a condition was pressed: {@code drop-0} drops the first. */
    static boolean drops(String button) {
        return button.matches("drop-\\d{1,2}");
    }

    RoutingForm without(String drop) {
        int index = Integer.parseInt(drop.substring(5));
        var fewer = new ArrayList<>(conditions);
        if (index < fewer.size()) fewer.remove(index);
        return new RoutingForm(typed, fewer);
    }

    /** Whether anything is said, be it of before. */
    boolean says() {
        return Stream.concat(Stream.of(typed), conditions.stream())
                .flatMap(it -> it.values().stream())
                .anyMatch(it -> !it.isBlank());
    }

    /** Whether there is no room for another condition. */
    public boolean isFull() {
        return conditions.size() >= MOST_CONDITIONS;
    }

    /** What was typed, or nothing. */
    public String said(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A value is chosen together with what it belongs to ({@code DATA_CLASS/3}): beside that it is the value alone. */
    public String condition(int index, String field) {
        var said = conditions.get(index).getOrDefault(field, "").strip();
        return field.equals("value") && said.startsWith(condition(index, "attribute") + "/")
                ? said.substring(said.indexOf('/') + 1)
                : said;
    }

    /** Whether it was typed before there was a choice: it stays as it was typed. */
    public boolean isFree(int index, List<RuleWords.Attribute> attributes) {
        var attribute = condition(index, "attribute");
        return !attribute.isEmpty()
                && attributes.stream().noneMatch(it -> it.id().equals(attribute));
    }

    /** Whether its value is none of those that its attribute offers: it is shown beside them, so that it is not lost. */
    public boolean hasFreeValue(int index, List<RuleWords.Attribute> attributes) {
        var value = condition(index, "value");
        return !value.isEmpty()
                && attributes.stream()
                        .filter(it -> it.id().equals(condition(index, "attribute")))
                        .flatMap(it -> it.values().stream())
                        .noneMatch(it -> it.id().equals(value));
    }

    boolean isBlank(int index) {
        return condition(index, "attribute").isEmpty()
                && condition(index, "value").isEmpty();
    }

    Routing between(List<Leg> legs) {
        var rule = new ArrayList<Condition>();
        for (int i = 0; i < conditions.size(); i++) {
            var leg = id(legs, condition(i, "leg"));
            if (isBlank(i) || leg == null) continue;
            var operator =
                    choice(Condition.Operator.class, condition(i, "operator")).orElse(Condition.Operator.IS);
            rule.add(new Condition(condition(i, "attribute"), operator, condition(i, "value"), leg));
        }
        var by = said("by");
        return new Routing(
                PlanForm.known(said("owner")),
                by.isEmpty() ? null : by.equals("YES"),
                by.equals("YES") && !said("operator").isBlank()
                        ? said("operator").strip()
                        : null,
                id(legs, said("default")),
                onFailure(),
                rule);
    }

    @Nullable
    FailureBehaviour onFailure() {
        return choice(FailureBehaviour.class, said("onFailure")).orElse(null);
    }

    private static @Nullable UUID id(List<Leg> legs, String letter) {
        return legs.stream()
                .filter(it -> it.letter().equals(letter))
                .map(Leg::id)
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }
}
