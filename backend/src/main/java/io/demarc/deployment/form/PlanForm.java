package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.LegQuestions.Setting;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseState;
import io.demarc.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of "Where it runs", as typed: one leg or several, and the routing between them. */
record PlanForm(int version, List<LegForm> legs, RoutingForm routing) {

    private static final int MOST_LEGS = 6;

    static PlanForm of(DeploymentPlan plan, int version, LegQuestions asked, UseCaseState useCase) {
        var setting = Setting.of(plan).of(useCase);
        var legs =
                plan.legs().stream().map(leg -> LegForm.of(leg, asked, setting)).toList();
        return new PlanForm(version, orOne(legs, asked), RoutingForm.of(plan)).withRoomForACondition();
    }

    /** From the parameters of the request: {@code legs=A,B}, {@code A.mode} and so on. */
    static PlanForm of(MultiValueMap<String, String> sent, LegQuestions asked, UseCaseState useCase) {
        var typed = sent.toSingleValueMap();
        var letters = letters(typed).limit(MOST_LEGS).toList();
        var routing = RoutingForm.of(typed);
        // What several places are asked is asked of the first as soon as there is to be a second.
        boolean grows = letters.size() == 1 && typed.getOrDefault("then", "").equals("add-leg");
        var setting =
                new Setting(grows ? List.of(letters.getFirst(), "") : letters, routing.onFailure(), false).of(useCase);
        var legs = letters.stream()
                .map(letter -> LegForm.of(letter, sent, asked, setting))
                .toList();
        var version = typed.getOrDefault("version", "0");
        return new PlanForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, orOne(legs, asked), routing);
    }

    /** Those that are named; where none is, those that something was typed about, so that it is not lost. */
    private static Stream<String> letters(Map<String, String> typed) {
        var named = Arrays.stream(Text.cut(typed.getOrDefault("legs", ""), 52).split(","))
                .filter(letter -> letter.matches("[A-Z]"))
                .distinct()
                .toList();
        if (!named.isEmpty()) return named.stream();
        return typed.keySet().stream()
                .filter(name -> name.matches("[A-Z]\\..+"))
                .map(name -> name.substring(0, 1))
                .distinct()
                .sorted();
    }

    PlanForm onVersion(int present) {
        return new PlanForm(present, legs, routing);
    }

    PlanForm withAnotherLeg(LegQuestions asked) {
        var more = new ArrayList<>(legs);
        if (!isFull())
            for (char letter = 'A'; ; letter++) {
                String name = String.valueOf(letter);
                if (leg(name) != null) continue;
                var letters = Stream.concat(legs.stream().map(LegForm::letter), Stream.of(name))
                        .toList();
                more.add(LegForm.empty(name, asked, new Setting(letters, routing.onFailure(), false)));
                break;
            }
        return new PlanForm(version, more, routing).withRoomForACondition();
    }

    PlanForm withoutLeg(String letter) {
        var fewer = legs.stream().filter(it -> !it.letter().equals(letter)).toList();
        return fewer.isEmpty() ? this : new PlanForm(version, fewer, routing);
    }

    PlanForm withAnotherCondition() {
        return new PlanForm(version, legs, routing.withAnotherCondition());
    }

    /** @param drop the value of the button that drops a condition */
    PlanForm without(String drop) {
        return new PlanForm(version, legs, routing.without(drop));
    }

    private PlanForm withRoomForACondition() {
        return isHybrid() && routing.conditions().isEmpty() ? withAnotherCondition() : this;
    }

    /** Whether there is no room for another leg. */
    public boolean isFull() {
        return legs.size() >= MOST_LEGS;
    }

    public boolean isHybrid() {
        return legs.size() > 1;
    }

    public String letters() {
        return String.join(",", legs.stream().map(LegForm::letter).toList());
    }

    @Nullable
    LegForm leg(String letter) {
        return legs.stream()
                .filter(it -> it.letter().equals(letter))
                .findFirst()
                .orElse(null);
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
        if (parts[0].equals("routing")) return routing.said(parts[1]);
        if (parts[0].startsWith("c")) return routing.condition(Integer.parseInt(parts[0].substring(1)), parts[1]);
        var leg = leg(parts[0]);
        return leg == null ? "" : leg.said(parts[1]);
    }

    /** Between the legs as they are kept. */
    Routing routing(List<Leg> kept) {
        return isHybrid() ? routing.between(kept) : Routing.NONE;
    }

    static @Nullable UUID known(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What was typed in the fields whose names begin so, by the rest of their names. */
    static Map<String, String> part(Map<String, String> typed, String prefix) {
        var part = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(prefix)) part.put(name.substring(prefix.length()), value);
        });
        return part;
    }

    private static List<LegForm> orOne(List<LegForm> legs, LegQuestions asked) {
        return legs.isEmpty() ? List.of(LegForm.empty("A", asked, Setting.ALONE)) : legs;
    }
}
