package io.demarc.boundary.matrix;

import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each variant does to the matrix, in the order in which they are applied. */
public record Variants(List<Text> variants) {

    static final Kind<Variants> KIND = new Kind<>(
            "variants",
            "boundary",
            Variants.class,
            (it, others) -> it.faults(
                    new HashSet<>(others.of(Layers.KIND).ids()),
                    others.of(ActivityTexts.KIND).byId(others.of(Layers.KIND)).keySet(),
                    others.of(Controls.KIND).controls().stream()
                            .map(Controls.Control::id)
                            .collect(Collectors.toSet())));

    public Text of(Variant variant) {
        return variants.stream().filter(it -> it.id() == variant).findFirst().orElseThrow();
    }

    List<Text> of(Leg leg, @Nullable Integer agenticScope) {
        return variants.stream()
                .filter(it -> it.id().appliesTo(leg, agenticScope))
                .toList();
    }

    /**
     * @param unprovable layers that stay open whatever is offered
     * @param requiredControls the ones that it makes necessary, by layer
     * @param notes what it means for layers that stay as they are
     */
    public record Text(
            Variant id,
            List<Mode> modes,
            String trigger,
            String effect,
            boolean policy,
            @Nullable List<Layer> unprovable,
            @Nullable ActivitiesOf activitiesOf,
            @Nullable Map<Layer, List<String>> requiredControls,
            @Nullable List<Effect> effects,
            @Nullable Map<Layer, String> notes) {

        /** What it means for a layer. */
        public String effectOn(Layer layer) {
            return notes == null ? effect : notes.getOrDefault(layer, effect);
        }

        boolean isNotedAt(Layer layer) {
            return notes != null && notes.containsKey(layer);
        }

        List<Effect> effectsOn(Layer layer) {
            return effects == null
                    ? List.of()
                    : effects.stream().filter(it -> it.layer().equals(layer)).toList();
        }

        List<String> requiredAt(Layer layer) {
            return requiredControls == null ? List.of() : requiredControls.getOrDefault(layer, List.of());
        }

        boolean makesUnprovable(Layer layer) {
            return unprovable != null && unprovable.contains(layer);
        }
    }

    /** The activities of another mode, in place of the leg's own. */
    record ActivitiesOf(Mode mode, List<Layer> layers) {}

    /**
     * @param modes null where all modes of the variant are meant
     * @param from the letter that it must find; null where that does not matter
     * @param to the new letter; null where it stays
     * @param activities in place of those of the mode; joined where two variants turn one cell
     */
    record Effect(
            Layer layer,
            @Nullable List<Mode> modes,
            @Nullable Responsibility from,
            @Nullable Responsibility to,
            @Nullable Condition onlyWhen,
            @Nullable Party party,
            @Nullable List<ActivityId> activities,
            @Nullable List<ActivityId> adds,
            @Nullable List<ActivityId> removes) {

        boolean appliesTo(Leg leg, Responsibility before) {
            return (modes == null || leg.mode() != null && modes.contains(leg.mode()))
                    && (from == null || from == before)
                    && (onlyWhen == null || onlyWhen.holds(leg));
        }

        private Stream<ActivityId> named() {
            return Stream.of(activities, adds, removes).flatMap(list -> list == null ? Stream.empty() : list.stream());
        }
    }

    enum Condition {
        TELEMETRY_LEAVES {
            @Override
            boolean holds(Leg leg) {
                return leg.answers().yes(LegQuestions.TELEMETRY_LEAVES);
            }
        };

        abstract boolean holds(Leg leg);
    }

    private List<String> faults(Set<Layer> layers, Set<ActivityId> known, Set<String> controls) {
        var faults = new ArrayList<String>();
        var missing = new HashSet<>(List.of(Variant.values()));
        for (Text text : variants) {
            if (!missing.remove(text.id())) faults.add(text.id() + " is there twice");
            if (!text.id().modes().equals(Set.copyOf(text.modes())))
                faults.add(text.id() + " applies to the modes " + text.id().modes());
            if (text.requiredControls() != null)
                text.requiredControls().values().stream()
                        .flatMap(List::stream)
                        .filter(control -> !controls.contains(control))
                        .forEach(control -> faults.add(text.id() + ": there is no control " + control));
            named(text)
                    .filter(layer -> !layers.contains(layer))
                    .forEach(layer -> faults.add(text.id() + ": there is no layer " + layer));
            for (Effect effect : text.effects() == null ? List.<Effect>of() : text.effects())
                effect.named()
                        .filter(it -> !it.layer().equals(effect.layer()) || !known.contains(it))
                        .forEach(it -> faults.add(text.id() + ": " + it + " is no activity of " + effect.layer()));
        }
        missing.forEach(it -> faults.add(it + " is missing"));
        return faults;
    }

    private static Stream<Layer> named(Text text) {
        return Stream.of(
                        text.unprovable(),
                        text.activitiesOf() == null ? null : text.activitiesOf().layers(),
                        text.requiredControls() == null
                                ? null
                                : List.copyOf(text.requiredControls().keySet()),
                        text.notes() == null ? null : List.copyOf(text.notes().keySet()),
                        text.effects() == null
                                ? null
                                : text.effects().stream().map(Effect::layer).toList())
                .flatMap(list -> list == null ? Stream.empty() : list.stream());
    }
}
