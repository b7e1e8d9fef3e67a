package io.demarc.boundary.matrix;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What we see of each layer and what we steer there, by mode: by its id no two rows are the same for ever. */
public record SeeAndSteer(List<Aspect<Sight>> see, List<Aspect<Grip>> steer) {

    static final Kind<SeeAndSteer> KIND = new Kind<>(
            "see-and-steer",
            "boundary",
            SeeAndSteer.class,
            (it, others) -> it.faults(new HashSet<>(others.of(Layers.KIND).ids())));

    /** How much of it is seen, from the weakest on. */
    public enum Sight {
        NONE,
        PARTIAL,
        /** The provider says so. */
        ATTESTED,
        FULL
    }

    /** How far it is steered, from the weakest on. */
    public enum Grip {
        NO,
        /** By contract or configuration only. */
        CONFIGURATION,
        YES
    }

    /**
     * One thing to see or to steer.
     *
     * @param modes the level in each of M1 to M7
     * @param notes shown beside the level of a mode, not compared
     * @param variants which level stands in place of the mode's while a variant is in force
     */
    public record Aspect<L extends Enum<L>>(
            String id,
            Layer layer,
            String text,
            Map<Mode, L> modes,
            @Nullable Map<Mode, String> notes,
            @Nullable List<Turned<L>> variants) {

        /** In a leg whose mode is stated. */
        public L level(Leg leg, @Nullable Integer agenticScope) {
            var turned = variants == null
                    ? null
                    : variants.stream()
                            .filter(it -> it.variant().appliesTo(leg, agenticScope))
                            .reduce((_, last) -> last)
                            .orElse(null);
            return turned != null ? turned.level() : Objects.requireNonNull(modes.get(leg.mode()));
        }

        /** Beside the mode's level; empty where a variant has turned it. */
        public String note(Leg leg, @Nullable Integer agenticScope) {
            var mode = leg.mode();
            if (notes == null || mode == null || level(leg, agenticScope) != modes.get(mode)) return "";
            return notes.getOrDefault(mode, "");
        }
    }

    public record Turned<L extends Enum<L>>(Variant variant, L level) {}

    private List<String> faults(Set<Layer> layers) {
        var faults = new ArrayList<String>();
        check(see, "SE", layers, faults);
        check(steer, "ST", layers, faults);
        return faults;
    }

    private static void check(
            List<? extends Aspect<?>> aspects, String prefix, Set<Layer> layers, List<String> faults) {
        var ids = new HashSet<String>();
        for (var aspect : aspects) {
            if (!aspect.id().matches(prefix + "[0-9]{2}") || !ids.add(aspect.id()))
                faults.add(aspect.id() + " is no id, or is there twice");
            if (!layers.contains(aspect.layer())) faults.add(aspect.id() + ": there is no layer " + aspect.layer());
            if (!aspect.modes().keySet().equals(legs())) faults.add(aspect.id() + " has one level in each of M1 to M7");
        }
    }

    private static Set<Mode> legs() {
        var modes = new HashSet<>(Arrays.asList(Mode.values()));
        modes.removeIf(Mode::isHybrid);
        return modes;
    }
}
