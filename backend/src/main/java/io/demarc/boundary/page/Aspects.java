package io.demarc.boundary.page;

import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.SeeAndSteer;
import io.demarc.boundary.matrix.SeeAndSteer.Aspect;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of what is seen, or steered, place by place.
 *
 * @param kind {@code see} or {@code steer}
 * @param several whether places are called by their letters
 * @param weakest whether the weakest place is named: there are several, and it is decided of each what it is (3.4)
 * @param dark how many rows have the lowest level of all at the weakest place; -1 while that place is not known
 */
record Aspects(String kind, List<String> places, boolean several, boolean weakest, long dark, List<Row> rows) {

    /**
     * @param weakest the lowest level of the places, and {@code in} the letters of those that have it; null for one place
     */
    record Row(
            String id,
            String layer,
            String text,
            List<Level> levels,
            @Nullable String weakest,
            List<String> in) {}

    /** @param key its name, for the message */
    record Level(String key, String note) {}

    /** Its heading's name, for the message. */
    public String title() {
        return dark < 0 ? kind + ".undecided" : kind;
    }

    static List<Aspects> of(SeeAndSteer content, Layers layers, DeploymentPlan plan, @Nullable Integer agenticScope) {
        return List.of(
                table("see", content.see(), layers, plan, agenticScope),
                table("steer", content.steer(), layers, plan, agenticScope));
    }

    private static <L extends Enum<L>> Aspects table(
            String kind, List<Aspect<L>> aspects, Layers layers, DeploymentPlan plan, @Nullable Integer agenticScope) {
        // Of a place that is not decided nobody knows what is seen there, nor then which place is the weakest.
        var legs = plan.legs().stream().filter(Leg::namesItsMode).toList();
        boolean several = plan.legs().size() > 1;
        boolean weakest = several && legs.size() == plan.legs().size();
        return new Aspects(
                kind,
                legs.stream().map(Leg::letter).toList(),
                several,
                weakest,
                several && !weakest ? -1 : dark(aspects, legs, agenticScope),
                aspects.stream()
                        .map(it -> row(it, layers, legs, weakest, agenticScope))
                        .toList());
    }

    private static <L extends Enum<L>> long dark(
            List<Aspect<L>> aspects, List<Leg> legs, @Nullable Integer agenticScope) {
        return aspects.stream()
                .filter(it -> legs.stream()
                        .anyMatch(leg -> it.level(leg, agenticScope).ordinal() == 0))
                .count();
    }

    private static <L extends Enum<L>> Row row(
            Aspect<L> aspect, Layers layers, List<Leg> legs, boolean weakest, @Nullable Integer agenticScope) {
        var levels = legs.stream()
                .map(leg -> new Level(aspect.level(leg, agenticScope).name(), aspect.note(leg, agenticScope)))
                .toList();
        if (!weakest) return new Row(aspect.id(), layers.name(aspect.layer()), aspect.text(), levels, null, List.of());
        Map<L, List<String>> by = legs.stream()
                .collect(Collectors.groupingBy(
                        leg -> aspect.level(leg, agenticScope), Collectors.mapping(Leg::letter, Collectors.toList())));
        var lowest = by.keySet().stream().min(Enum::compareTo).orElseThrow();
        var in = by.get(lowest);
        return new Row(
                aspect.id(),
                layers.name(aspect.layer()),
                aspect.text(),
                levels,
                lowest.name(),
                in == null || in.size() == legs.size() ? List.of() : in);
    }
}
