package io.demarc.boundary;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each variant does to the matrix, from {@code variants.yaml}. */
record Variants(List<Text> variants) {

    static final Kind<Variants> KIND = new Kind<>("variants", "boundary", Variants.class, (it, others) -> List.of());

    static Variants load() {
        return Shipped.newest(KIND).content();
    }

    Text of(Variant variant) {
        return variants.get(variant.ordinal());
    }

    List<Text> of(Leg leg, @Nullable Integer agenticScope) {
        return variants.stream()
                .filter(it -> it.id().appliesTo(leg, agenticScope))
                .toList();
    }

    /**
     * @param unprovable layers that stay open whatever is offered
     * @param textsOf the mode whose activities replace those of the leg's own, in {@code layers}
     * @param controls the ones that it makes necessary
     */
    record Text(
            Variant id,
            List<Mode> modes,
            String trigger,
            String effect,
            boolean policy,
            @Nullable List<Layer> unprovable,
            @Nullable Mode textsOf,
            @Nullable List<Layer> layers,
            @Nullable List<String> controls,
            @Nullable List<Change> changes) {

        List<Change> changesOf(Layer layer) {
            return changes == null
                    ? List.of()
                    : changes.stream().filter(it -> it.layer() == layer).toList();
        }

        boolean makesUnprovable(Layer layer) {
            return unprovable != null && unprovable.contains(layer);
        }

        boolean replacesTextsOf(Layer layer) {
            return layers != null && layers.contains(layer);
        }
    }

    /** @param from null where it does not matter who answered before */
    record Change(
            Layer layer,
            @Nullable Responsibility from,
            Responsibility to,
            @Nullable Condition onlyWhen,
            @Nullable Duty duty,
            @Nullable String provider,
            @Nullable String customer) {

        boolean appliesTo(Leg leg, Responsibility before) {
            return (from == null || from == before) && (onlyWhen == null || onlyWhen.holds(leg));
        }
    }

    enum Condition {
        TELEMETRY_LEAVES {
            @Override
            boolean holds(Leg leg) {
                return Boolean.TRUE.equals(leg.answers().telemetryLeaves());
            }
        };

        abstract boolean holds(Leg leg);
    }
}
