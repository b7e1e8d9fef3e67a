package io.demarc.boundary;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who answers for which layer in which mode before anybody has changed anything, from the module's data files. */
final class Matrix {

    static final Kind<File> KIND = new Kind<>("matrix", "boundary", File.class, (it, others) -> List.of());

    private final File file;
    private final Layers layers;
    private final Variants variants;
    private final Map<Mode, Map<Layer, Entry>> entries = new EnumMap<>(Mode.class);

    private Matrix(File file, Layers layers, Variants variants) {
        this.file = file;
        this.layers = layers;
        this.variants = variants;
        for (Entry entry : file.cells()) {
            var before = entries.computeIfAbsent(entry.mode(), _ -> new EnumMap<>(Layer.class))
                    .put(entry.layer(), entry);
            if (before != null) throw new IllegalStateException("twice in matrix.yaml: " + entry);
        }
    }

    static Matrix load() {
        return new Matrix(Shipped.newest(KIND).content(), Layers.load(), Variants.load());
    }

    int version() {
        return Shipped.newest(KIND).number().number();
    }

    List<Entry> entries() {
        return file.cells();
    }

    Entry entry(Mode mode, Layer layer) {
        return Objects.requireNonNull(Objects.requireNonNull(entries.get(mode)).get(layer));
    }

    /** The cell of a leg as its mode and its answers have it. */
    Standard standard(Leg leg, Layer layer, @Nullable Integer agenticScope) {
        Mode mode = Objects.requireNonNull(leg.mode(), "a leg without a mode has no cells");
        Entry entry = entry(mode, layer);
        Responsibility who = entry.owner();
        Activities activities = activities(entry);
        boolean provable = true;
        List<Variant> applied = new ArrayList<>();
        for (Variants.Text variant : variants.of(leg, agenticScope)) {
            if (variant.makesUnprovable(layer)) {
                provable = false;
                applied.add(variant.id());
            }
            if (variant.textsOf() != null && variant.replacesTextsOf(layer)) {
                activities = activities(entry(variant.textsOf(), layer));
                applied.add(variant.id());
            }
            for (Variants.Change change : variant.changesOf(layer)) {
                if (!change.appliesTo(leg, who)) continue;
                who = change.to();
                activities = activities(layer, who, change.duty(), change.customer(), change.provider());
                applied.add(variant.id());
            }
        }
        return new Standard(entry.owner(), who, activities, provable, applied);
    }

    /** The list of a router that a third party operates (V10). */
    Activities routerActivities() {
        Variants.Change change = variants.of(Variant.V10).changesOf(Layer.L17).getFirst();
        return activities(Layer.L17, change.to(), null, change.customer(), change.provider());
    }

    private Activities activities(Entry entry) {
        return activities(entry.layer(), entry.owner(), entry.duty(), entry.customer(), entry.provider());
    }

    Activities activities(
            Layer layer,
            Responsibility who,
            @Nullable Duty duty,
            @Nullable String customer,
            @Nullable String provider) {
        String meaning = layers.of(layer).meaning();
        return switch (who) {
            case US -> new Activities(List.of(meaning), List.of());
            case PROVIDER ->
                new Activities(
                        List.of(Objects.requireNonNull(
                                file.duties().get(duty == null ? Duty.ASSURANCE : duty), "a duty has a text")),
                        List.of(meaning));
            case SHARED ->
                new Activities(
                        customer == null ? List.of() : Activities.items(customer),
                        provider == null ? List.of() : Activities.items(provider));
            case NOT_APPLICABLE -> Activities.NONE;
        };
    }

    /**
     * @param modes what the mode alone says
     * @param who the same after the variants
     * @param provable false where no evidence will ever do (V1)
     */
    record Standard(
            Responsibility modes,
            Responsibility who,
            Activities activities,
            boolean provable,
            List<Variant> variants) {}

    record File(Map<Duty, String> duties, List<Entry> cells) {}

    /** @param provider what the provider does, where it is shared; {@code customer} likewise */
    record Entry(
            Layer layer,
            Mode mode,
            Responsibility owner,
            boolean policy,
            @Nullable Duty duty,
            @Nullable String provider,
            @Nullable String customer,
            @Nullable Contested contested) {}

    /** Where good people disagree, and why this is the default. */
    record Contested(
            String otherView, String reason, @Nullable List<String> sources) {}
}
