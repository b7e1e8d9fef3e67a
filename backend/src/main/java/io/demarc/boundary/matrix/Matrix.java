package io.demarc.boundary.matrix;

import io.demarc.boundary.matrix.Cells.Entry;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who answers for which layer in which mode before anybody has changed anything, from the reference data in force. */
public final class Matrix {

    private final Layers layers;
    private final Variants variants;
    private final List<Layer> ids;
    private final Map<ActivityId, String> texts;
    private final Map<Mode, Map<Layer, Entry>> entries = new EnumMap<>(Mode.class);

    Matrix(Layers layers, ActivityTexts activities, Cells cells, Variants variants) {
        this.layers = layers;
        this.variants = variants;
        this.ids = layers.ids();
        this.texts = activities.byId(layers);
        for (Entry entry : cells.cells())
            entries.computeIfAbsent(entry.mode(), _ -> new HashMap<>()).put(entry.layer(), entry);
    }

    public Layers layers() {
        return layers;
    }

    /** Machine room first. */
    public List<Layer> ids() {
        return ids;
    }

    Entry entry(Mode mode, Layer layer) {
        return Objects.requireNonNull(Objects.requireNonNull(entries.get(mode)).get(layer));
    }

    /** Who answers for it in a mode as a rule, before anything is known of a use case. */
    public Responsibility owner(Mode mode, Layer layer) {
        return entry(mode, layer).owner();
    }

    /** Who answers on the provider's side in a mode as a rule; null where nobody does. */
    public @Nullable Party party(Mode mode, Layer layer) {
        return entry(mode, layer).party();
    }

    /** What is the provider's to do in a mode as a rule. */
    public List<ActivityId> providers(Mode mode, Layer layer) {
        return entry(mode, layer).activities().stream()
                .filter(it -> !it.isOurs())
                .toList();
    }

    /** Where good people disagree about it; null where they do not. */
    public @Nullable Contested contested(Mode mode, Layer layer) {
        return entry(mode, layer).contested();
    }

    /** The cell of a leg as its mode and its answers have it. */
    public Standard standard(Leg leg, Layer layer, @Nullable Integer agenticScope) {
        Mode mode = Objects.requireNonNull(leg.mode(), "a leg without a mode has no cells");
        Turning cell = new Turning(entry(mode, layer));
        for (Variants.Text variant : variants.of(leg, agenticScope)) {
            if (variant.makesUnprovable(layer)) cell.unprovable(variant.id());
            if (variant.isNotedAt(layer)) cell.note(variant.id());
            var of = variant.activitiesOf();
            if (of != null && of.layers().contains(layer)) cell.takeActivitiesOf(entry(of.mode(), layer), variant.id());
            cell.require(variant.requiredAt(layer));
            for (Variants.Effect effect : variant.effectsOn(layer))
                if (effect.appliesTo(leg, cell.who)) cell.turn(effect, variant.id());
        }
        return cell.standard();
    }

    /** What a hybrid's router asks for; V10 where a third party operates it. */
    public Standard router(boolean byThirdParty) {
        Layer layer = layers.router();
        Turning cell = new Turning(entry(Mode.M8, layer));
        if (byThirdParty) variants.of(Variant.V10).effectsOn(layer).forEach(effect -> cell.turn(effect, Variant.V10));
        return cell.standard();
    }

    /** The activities of a leg's cell, on both sides, with their proof. */
    public Activities activities(Standard standard, Leg leg, Prover prover) {
        return activities(standard, leg, standard.provable() ? prover : Prover.NONE, leg.letter());
    }

    /** Those of the router, which belongs to no leg. */
    public Activities activities(Standard router, Prover prover) {
        return activities(router, null, prover, "");
    }

    private Activities activities(Standard standard, @Nullable Leg leg, Prover prover, String letter) {
        var sides = standard.activities().stream()
                .map(it -> {
                    var party = it.isOurs() ? null : standard.party();
                    return new Activity(
                            it, Objects.requireNonNull(texts.get(it)), party, letter, prover.of(leg, it, party));
                })
                .collect(Collectors.partitioningBy(it -> it.id().isOurs()));
        return new Activities(sides.getOrDefault(true, List.of()), sides.getOrDefault(false, List.of()));
    }

    /**
     * @param modes what the mode alone says
     * @param who the same after the variants
     * @param party of the activities that are the provider's
     * @param provable false where no evidence will ever do (V1)
     * @param required the controls that a variant makes necessary
     */
    public record Standard(
            Responsibility modes,
            Responsibility who,
            Collection<ActivityId> activities,
            @Nullable Party party,
            boolean provable,
            List<String> required,
            List<Variant> variants) {

        /** Whether a control is necessary and not named; a cell names one. */
        public boolean lacks(@Nullable String control) {
            return !required.isEmpty() && (control == null || !required.contains(control));
        }
    }

    /** A cell while the variants are applied to it, one after the other. */
    private static final class Turning {

        private final Entry entry;
        private final Set<Variant> applied = new LinkedHashSet<>();
        private final Set<ActivityId> activities;
        private final Set<String> required = new LinkedHashSet<>();
        private Responsibility who;
        private @Nullable Party party;
        private boolean provable = true;
        private boolean turned;

        Turning(Entry entry) {
            this.entry = entry;
            this.who = entry.owner();
            this.party = entry.party();
            this.activities = new LinkedHashSet<>(entry.activities());
        }

        void note(Variant by) {
            applied.add(by);
        }

        void unprovable(Variant by) {
            provable = false;
            applied.add(by);
        }

        void require(List<String> controls) {
            required.addAll(controls);
        }

        void takeActivitiesOf(Entry other, Variant by) {
            activities.clear();
            activities.addAll(other.activities());
            party = other.party();
            applied.add(by);
        }

        /** The first variant that turns the cell replaces its activities; a further one joins its own to them. */
        void turn(Variants.Effect effect, Variant by) {
            if (effect.to() != null) who = effect.to();
            if (effect.party() != null) party = effect.party();
            if (effect.activities() != null) {
                if (!turned) activities.clear();
                turned = true;
                activities.addAll(effect.activities());
            }
            if (effect.adds() != null) activities.addAll(effect.adds());
            if (effect.removes() != null) effect.removes().forEach(activities::remove);
            if (who == Responsibility.NOT_APPLICABLE) {
                activities.clear();
                required.clear();
            }
            applied.add(by);
        }

        Standard standard() {
            return new Standard(
                    entry.owner(),
                    who,
                    List.copyOf(activities),
                    party,
                    provable,
                    List.copyOf(required),
                    new ArrayList<>(applied));
        }
    }
}
