package io.demarc.boundary;

import io.demarc.boundary.matrix.SeeAndSteer;
import io.demarc.boundary.matrix.SeeAndSteer.Aspect;
import io.demarc.deployment.Leg;
import io.demarc.inventory.Outline;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A boundary in short: the line, and what lies in the dark.
 *
 * @param unseen what cannot be seen at all in one of its places, in words
 * @param unsteered what cannot be steered at all in one of them
 */
public record Sketch(Outline outline, List<String> unseen, List<String> unsteered) {

    static Sketch of(Column together, SeeAndSteer aspects, List<Leg> legs, @Nullable Integer agenticScope) {
        return new Sketch(
                together.outline(), dark(aspects.see(), legs, agenticScope), dark(aspects.steer(), legs, agenticScope));
    }

    /** What lies in the dark here and does not there. */
    public List<String> darkBeside(Sketch other) {
        return Stream.concat(
                        unseen.stream().filter(it -> !other.unseen.contains(it)),
                        unsteered.stream().filter(it -> !other.unsteered.contains(it)))
                .toList();
    }

    private static <L extends Enum<L>> List<String> dark(
            List<Aspect<L>> aspects, List<Leg> legs, @Nullable Integer agenticScope) {
        return aspects.stream()
                .filter(it -> legs.stream()
                        .anyMatch(leg -> it.level(leg, agenticScope).ordinal() == 0))
                .map(Aspect::text)
                .toList();
    }
}
