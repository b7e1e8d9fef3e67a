package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.identity.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of "Where it runs", as typed: one leg or several, and the routing between them. */
record PlanForm(int version, List<LegForm> legs, Map<String, String> routing, List<Map<String, String>> conditions) {

    private static final int MOST_LEGS = 6;
    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST = 240;

    static PlanForm of(DeploymentPlan plan, int version) {
        var legs = new ArrayList<>(plan.legs().stream().map(LegForm::of).toList());
        if (legs.isEmpty()) legs.add(LegForm.empty("A"));
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
    static PlanForm of(Map<String, String> typed) {
        var legs = new ArrayList<LegForm>();
        for (String letter : typed.getOrDefault("legs", "A").split(","))
            if (letter.matches("[A-Z]") && legs.size() < MOST_LEGS)
                legs.add(new LegForm(letter, part(typed, letter + ".")));
        if (legs.isEmpty()) legs.add(LegForm.empty("A"));
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

    PlanForm withAnotherLeg() {
        var more = new ArrayList<>(legs);
        if (more.size() < MOST_LEGS)
            for (char letter = 'A'; ; letter++) {
                String name = String.valueOf(letter);
                if (legs.stream().anyMatch(it -> it.letter().equals(name))) continue;
                more.add(LegForm.empty(name));
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

    /** What cannot be kept, by the name of its field: a message key each. */
    Map<String, String> errors(Offered offered) {
        var errors = new LinkedHashMap<String, String>();
        offer().refused(this::sent).forEach(field -> errors.put(field, "deployment.error.choice"));
        texts().filter(field -> sent(field).length() > LONGEST)
                .forEach(field -> errors.put(field, "deployment.error.too-long"));
        for (LegForm leg : legs) {
            var vendor = leg.text("vendor");
            var model = leg.text("model");
            if (vendor != null && !offered.hasVendor(vendor))
                errors.put(leg.name("vendor"), "deployment.error.vendor-gone");
            if (model != null && !offered.hasModel(model)) errors.put(leg.name("model"), "deployment.error.model-gone");
            var share = leg.share();
            if (leg.text("share") != null && (share == null || share > 100))
                errors.put(leg.name("share"), "deployment.error.share");
            if (vendor != null && leg.text("newVendor") != null)
                errors.put(leg.name("newVendor"), "deployment.error.one-vendor");
            if (model != null && leg.text("newModel") != null)
                errors.put(leg.name("newModel"), "deployment.error.one-model");
            if (leg.text("newModel") != null && vendor == null && leg.text("newVendor") == null)
                errors.put(leg.name("newVendor"), "deployment.error.vendor-of-model");
        }
        if (isHybrid() && legs.stream().allMatch(leg -> leg.share() != null)) {
            int sum = legs.stream()
                    .mapToInt(leg -> leg.share() == null ? 0 : leg.share())
                    .sum();
            if (sum != 100) errors.putIfAbsent(legs.getLast().name("share"), "deployment.error.shares");
        }
        if (isHybrid() && !routed("owner").isEmpty() && !offered.hasPerson(routed("owner")))
            errors.put("routing.owner", "deployment.error.owner-gone");
        for (int i = 0; isHybrid() && i < conditions.size(); i++) {
            if (isBlank(i)) continue;
            if (condition(i, "attribute").isEmpty()) errors.put("c" + i + ".attribute", "deployment.error.condition");
            if (condition(i, "value").isEmpty()) errors.put("c" + i + ".value", "deployment.error.condition");
            if (leg(condition(i, "leg")) == null) errors.put("c" + i + ".leg", "deployment.error.condition-leg");
        }
        return errors;
    }

    /** The answers that its fields offer; vendors, models and people are asked for by {@link Offered}. */
    private Offer offer() {
        var offer = new Offer();
        for (LegForm leg : legs) leg.offer(offer);
        if (!isHybrid()) return offer;
        var letters = legs.stream().map(LegForm::letter).toList();
        for (int i = 0; i < conditions.size(); i++)
            offer.choice("c" + i + ".operator", Arrays.stream(Condition.Operator.values()))
                    .choice("c" + i + ".leg", letters.stream());
        return offer.choice("routing.default", letters.stream())
                .choice("routing.onFailure", Arrays.stream(FailureBehaviour.values()))
                .choice("routing.by", Arrays.stream(LegQuestion.YesNo.values()));
    }

    /** The fields that take what anybody writes. */
    private Stream<String> texts() {
        return Stream.concat(
                legs.stream().flatMap(LegForm::texts),
                IntStream.range(0, conditions.size())
                        .boxed()
                        .flatMap(i -> Stream.of("c" + i + ".attribute", "c" + i + ".value")));
    }

    /** What was sent in a field, by the name that it has in the form. */
    private String sent(String field) {
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

    private boolean isBlank(int index) {
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

    private @Nullable LegForm leg(String letter) {
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

    private static Map<String, String> part(Map<String, String> typed, String prefix) {
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
