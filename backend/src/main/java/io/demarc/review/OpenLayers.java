package io.demarc.review;

import io.demarc.kernel.Refusal;

/** Layers stay open by an approval, and nobody has said why they may. */
final class OpenLayers extends Refusal {

    private final int layers;

    OpenLayers(int layers) {
        super("open-layers", layers);
        this.layers = layers;
    }

    int layers() {
        return layers;
    }
}
