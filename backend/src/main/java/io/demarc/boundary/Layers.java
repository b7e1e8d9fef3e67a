package io.demarc.boundary;

import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each layer is called, means and is proven by, from {@code layers.yaml}. */
record Layers(List<Text> layers) {

    static final Kind<Layers> KIND = new Kind<>("layers", "boundary", Layers.class, (it, others) -> List.of());

    int version() {
        return Shipped.newest(KIND).number().number();
    }

    static Layers load() {
        return Shipped.newest(KIND).content();
    }

    Text of(Layer layer) {
        return layers.get(layer.ordinal());
    }

    /**
     * @param stage the review stage that owns the layer's cells; L17 goes to W10 in a hybrid
     * @param controls the controls that a cell of this layer usually names
     * @param controlsByMode further ones that only a mode has
     * @param providerEvidence null where none is accepted, because the layer cannot be delegated
     */
    record Text(
            Layer id,
            String code,
            String name,
            String shortName,
            String meaning,
            String ownerQuestion,
            Layer.Band band,
            String stage,
            String customerEvidence,
            List<String> controls,
            @Nullable Map<Mode, List<String>> controlsByMode,
            @Nullable String providerEvidence,
            String srf,
            String microsoft,
            List<String> cosai,
            List<String> aicm,
            boolean policy) {}
}
