package io.demarc.boundary;

import io.demarc.boundary.matrix.SeeAndSteer;
import io.demarc.boundary.matrix.SeeAndSteer.Aspect;
import io.demarc.deployment.Leg;
import io.demarc.inventory.Outline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A boundary in short: the line, what is seen and what is steered.
 *
 * @param seen by what there is to see, in words, how far it is seen at the place where it is seen least; 0 is not at all
 * @param steered the same of what there is to steer
 */
public record Sketch(Outline outline, Map<String, Integer> seen, Map<String, Integer> steered) {

    static Sketch of(Column together, SeeAndSteer aspects, List<Leg> legs, @Nullable Integer agenticScope) {
        return new Sketch(
                together.outline(),
                weakest(aspects.see(), legs, agenticScope),
                weakest(aspects.steer(), legs, agenticScope));
    }

    private static <L extends Enum<L>> Map<String, Integer> weakest(
            List<Aspect<L>> aspects, List<Leg> legs, @Nullable Integer agenticScope) {
        var weakest = new LinkedHashMap<String, Integer>();
        for (var aspect : aspects)
            weakest.put(
                    aspect.text(),
                    legs.stream()
                            .mapToInt(leg -> aspect.level(leg, agenticScope).ordinal())
                            .min()
                            .orElseThrow());
        return weakest;
    }

    /** What cannot be seen at all. */
    public List<String> unseen() {
        return dark(seen);
    }

    /** What cannot be steered at all. */
    public List<String> unsteered() {
        return dark(steered);
    }

    /** What is seen or steered less than there. */
    public List<String> weakerThan(Sketch other) {
        var weaker = weaker(seen, other.seen);
        weaker.addAll(weaker(steered, other.steered));
        return weaker;
    }

    private static List<String> dark(Map<String, Integer> levels) {
        return levels.keySet().stream()
                .filter(it -> levels.getOrDefault(it, 0) == 0)
                .toList();
    }

    private static List<String> weaker(Map<String, Integer> levels, Map<String, Integer> others) {
        return levels.entrySet().stream()
                .filter(it -> it.getValue() < others.getOrDefault(it.getKey(), 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
