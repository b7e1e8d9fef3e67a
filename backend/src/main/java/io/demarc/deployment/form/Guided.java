package io.demarc.deployment.form;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Path;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that shows a part of the plan: a question of the path, one place, or the routing. It says in {@code shown} what it
 * had; everything else is as it is kept, so that the whole is read as a form that shows all of it.
 */
final class Guided {

    static final String SHOWN = "shown";

    private Guided() {}

    /** Whether it has nothing but what it says that it had: whoever sends more shows all of the plan. */
    static boolean is(MultiValueMap<String, String> sent, PlanForm saved) {
        var shown = shown(sent);
        return !shown.isEmpty()
                && sent.getOrDefault("legs", List.of(saved.letters())).contains(saved.letters())
                && sent.keySet().stream().allMatch(field -> isOf(field, shown));
    }

    private static boolean isOf(String field, Set<String> shown) {
        if (field.startsWith("routing.") || field.matches("c\\d+\\..+")) return shown.contains("routing");
        if (!field.matches("[A-Z]\\..+")) return true;
        String letter = field.substring(0, 1);
        String name = field.substring(2);
        return shown.contains(letter)
                || shown.contains(letter + "-path") && (Path.isPartOf(name) || name.equals("mode"));
    }

    static Set<String> shown(MultiValueMap<String, String> sent) {
        var shown = sent.getFirst(SHOWN);
        return shown == null
                ? Set.of()
                : Arrays.stream(shown.split(","))
                        .filter(it -> it.matches("[A-Z](-path)?|rest|routing|" + WherePages.PLACES))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What was sent, and what is kept of all else. */
    static MultiValueMap<String, String> whole(
            DeploymentPlan plan, PlanForm saved, MultiValueMap<String, String> sent) {
        var shown = shown(sent);
        var all = new LinkedMultiValueMap<String, String>();
        for (Leg leg : plan.legs())
            fields(leg, saved, shown.contains(leg.letter())).forEach(all::put);
        saved.routing().typed().forEach((field, text) -> all.set("routing." + field, text));
        conditions(saved.routing(), all);
        all.set("legs", saved.letters());
        places(sent.getFirst(WherePages.PLACES), saved, all);
        var answered = letters(sent);
        sent.forEach((field, values) -> {
            boolean hidden = shown.contains("routing") && field.matches("[A-Z]\\.mode") && values.contains("");
            if (!field.equals("legs") && !hidden) all.put(field, values);
        });
        answered.forEach(letter -> lead(letter, all));
        return all;
    }

    /** Several begin with two. Who says that it is one keeps the first, and loses none that is there. */
    private static void places(@Nullable String said, PlanForm saved, MultiValueMap<String, String> all) {
        if (PathWords.SEVERAL.equals(said) && !saved.isHybrid())
            all.set("legs", saved.letters() + "," + (saved.letters().equals("A") ? "B" : "A"));
    }

    /** The places whose path was answered in the form: where it leads is their mode. */
    private static List<String> letters(MultiValueMap<String, String> sent) {
        return sent.keySet().stream()
                .filter(field -> field.matches("[A-Z]\\..+") && Path.isPartOf(field.substring(2)))
                .map(field -> field.substring(0, 1))
                .distinct()
                .toList();
    }

    private static void lead(String letter, MultiValueMap<String, String> all) {
        var said = new Answers(PlanForm.part(all.toSingleValueMap(), letter + "."));
        var mode = Path.mode(pruned(said));
        if (mode == null) all.remove(letter + ".mode");
        else all.set(letter + ".mode", mode.name());
    }

    /** What is asked no more because of what was answered before it leads nowhere. */
    static Answers pruned(Answers said) {
        var path = Path.of(said);
        if (!path.is(Path.APPLICATION_OR_OWN, "OWN"))
            path = path.with(Map.of(Path.PLACE_OF_WORK, "", Path.WHO_RUNS, ""));
        return path.is(Path.PLACE_OF_WORK, "PROVIDER_SHARED") ? path : path.with(Map.of(Path.WHO_RUNS, ""));
    }

    private static MultiValueMap<String, String> fields(Leg leg, PlanForm saved, boolean shown) {
        var fields = new LinkedMultiValueMap<String, String>();
        var form = saved.leg(leg.letter());
        if (form == null) return fields;
        form.typed().forEach((field, text) -> fields.set(form.name(field), text));
        Path.of(leg).all().forEach((id, value) -> fields.set(form.name(id), value));
        for (var field : form.questions().fields()) {
            boolean ticks = field.question().control() == AnswerType.Control.TICKS;
            var kept = leg.answers().text(field.question().id());
            // Boxes that nobody ticked are not sent: where they were shown, what is kept says nothing.
            if (kept != null && !(ticks && shown))
                fields.put(field.name(), ticks ? List.of(kept.split(",")) : List.of(kept));
        }
        return fields;
    }

    private static void conditions(RoutingForm routing, MultiValueMap<String, String> all) {
        for (int i = 0; i < routing.conditions().size(); i++) {
            var condition = "c" + i + ".";
            routing.conditions().get(i).forEach((field, text) -> all.set(condition + field, text));
        }
    }
}
