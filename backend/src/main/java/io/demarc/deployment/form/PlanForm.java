package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.FailureBehaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of "Where it runs", as typed: one leg or several, and the routing between them. */
record PlanForm(int version, List<LegForm> legs, Map<String, String> routing, List<Map<String, String>> conditions) {

    private static final int MOST_LEGS = 6;
    private static final int MOST_CONDITIONS = 20;

    static PlanForm of(DeploymentPlan plan, int version, LegQuestions asked) {
        var legs = new ArrayList<>(
                plan.legs().stream().map(leg -> LegForm.of(leg, asked)).toList());
        if (legs.isEmpty()) legs.add(LegForm.empty("A", asked));
        var routing = new HashMap<String, String>();
        var route = plan.routing();
        if (route.owner() != null) routing.put("owner", route.owner().toString());
        if (route.byThirdParty() != null) routing.put("by", route.byThirdParty() ? "YES" : "NO");
        if (route.onFailure() != null)
            routing.put("onFailure", route.onFailure().name());
        routing.put("default", plan.letter(route.defaultLeg()));
        var conditions = new ArrayList<Map<String, String>>();
        for (var condition : route.conditions())
            conditions.add(Map.of(
                    "attribute", condition.attribute(),
                    "operator", condition.operator().name(),
                    "value", condition.value(),
                    "leg", plan.letter(condition.leg())));
        return new PlanForm(version, legs, routing, conditions).withRoomForACondition();
    }

    /** From the parameters of the request: {@code legs=A,B}, {@code A.mode}, {@code routing.owner}, {@code c0.attribute}. */
    static PlanForm of(MultiValueMap<String, String> sent, LegQuestions asked) {
        var typed = sent.toSingleValueMap();
        var legs = new ArrayList<LegForm>();
        for (String letter : typed.getOrDefault("legs", "A").split(","))
            if (letter.matches("[A-Z]") && legs.size() < MOST_LEGS) legs.add(LegForm.of(letter, sent, asked));
        if (legs.isEmpty()) legs.add(LegForm.empty("A", asked));
        var conditions = new ArrayList<Map<String, String>>();
        for (int i = 0; i < MOST_CONDITIONS && typed.containsKey("c" + i + ".attribute"); i++)
            conditions.add(part(typed, "c" + i + "."));
        var version = typed.getOrDefault("version", "0");
        return new PlanForm(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, legs, part(typed, "routing."), conditions);
    }

    PlanForm onVersion(int present) {
        return new PlanForm(present, legs, routing, conditions);
    }

    PlanForm withAnotherLeg(LegQuestions asked) {
        var more = new ArrayList<>(legs);
        if (more.size() < MOST_LEGS)
            for (char letter = 'A'; ; letter++) {
                String name = String.valueOf(letter);
                if (legs.stream().anyMatch(it -> it.letter().equals(name))) continue;
                more.add(LegForm.empty(name, asked));
                break;
            }
        return new PlanForm(version, more, routing, conditions).withRoomForACondition();
    }

    PlanForm withoutLeg(String letter) {
        var fewer = legs.stream().filter(it -> !it.letter().equals(letter)).toList();
        return fewer.isEmpty() ? this : new PlanForm(version, fewer, routing, conditions);
    }

    PlanForm withAnotherCondition() {
        var more = new ArrayList<>(conditions);
        if (more.size() < MOST_CONDITIONS) more.add(Map.of());
        return new PlanForm(version, legs, routing, more);
    }

    private PlanForm withRoomForACondition() {
        return legs.size() > 1 && conditions.isEmpty() ? withAnotherCondition() : this;
    }

    public boolean isHybrid() {
        return legs.size() > 1;
    }

    public String letters() {
        return String.join(",", legs.stream().map(LegForm::letter).toList());
    }

    public String routed(String field) {
        return routing.getOrDefault(field, "");
    }

    public String condition(int index, String field) {
        return conditions.get(index).getOrDefault(field, "").strip();
    }

    /** What the legs chose from a list: their vendors, or their models. */
    List<UUID> chosen(String field) {
        return legs.stream()
                .flatMap(leg -> Stream.ofNullable(known(leg.text(field))))
                .toList();
    }

    /** What was sent in a field, by the name that it has in the form. */
    String sent(String field) {
        var parts = field.split("\\.", 2);
        if (parts[0].equals("routing")) return routed(parts[1]);
        if (parts[0].startsWith("c")) return condition(Integer.parseInt(parts[0].substring(1)), parts[1]);
        var leg = leg(parts[0]);
        return leg == null ? "" : leg.said(parts[1]);
    }

    Routing routing(List<Leg> kept) {
        if (!isHybrid()) return Routing.NONE;
        var rule = new ArrayList<Condition>();
        for (int i = 0; i < conditions.size(); i++) {
            var leg = id(kept, condition(i, "leg"));
            if (isBlank(i) || leg == null) continue;
            var operator =
                    choice(Condition.Operator.class, condition(i, "operator")).orElse(Condition.Operator.IS);
            rule.add(new Condition(condition(i, "attribute"), operator, condition(i, "value"), leg));
        }
        var by = routed("by");
        return new Routing(
                known(routed("owner")),
                by.isEmpty() ? null : by.equals("YES"),
                id(kept, routed("default")),
                choice(FailureBehaviour.class, routed("onFailure")).orElse(null),
                rule);
    }

    boolean isBlank(int index) {
        return condition(index, "attribute").isEmpty()
                && condition(index, "value").isEmpty();
    }

    private static @Nullable UUID id(List<Leg> kept, String letter) {
        return kept.stream()
                .filter(it -> it.letter().equals(letter))
                .map(Leg::id)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    LegForm leg(String letter) {
        return legs.stream()
                .filter(it -> it.letter().equals(letter))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID known(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Map<String, String> part(Map<String, String> typed, String prefix) {
        var part = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(prefix)) part.put(name.substring(prefix.length()), value);
        });
        return part;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }
}
