package io.demarc.boundary;

import io.demarc.reference.Shipped;

/** The reference data that is shipped, and the ids of its layers. */
final class ShippedBoundary {

    static final Layer L01 = new Layer("L01");
    static final Layer L02 = new Layer("L02");
    static final Layer L03 = new Layer("L03");
    static final Layer L04 = new Layer("L04");
    static final Layer L05 = new Layer("L05");
    static final Layer L06 = new Layer("L06");
    static final Layer L07 = new Layer("L07");
    static final Layer L08 = new Layer("L08");
    static final Layer L09 = new Layer("L09");
    static final Layer L10 = new Layer("L10");
    static final Layer L11 = new Layer("L11");
    static final Layer L12 = new Layer("L12");
    static final Layer L13 = new Layer("L13");
    static final Layer L14 = new Layer("L14");
    static final Layer L15 = new Layer("L15");
    static final Layer L16 = new Layer("L16");
    static final Layer L17 = new Layer("L17");
    static final Layer L18 = new Layer("L18");

    static final Layers LAYERS = Shipped.newest(Layers.KIND).content();
    static final Cells CELLS = Shipped.newest(Cells.KIND).content();
    static final Variants VARIANTS = Shipped.newest(Variants.KIND).content();
    static final ActivityTexts ACTIVITIES = Shipped.newest(ActivityTexts.KIND).content();
    static final Matrix MATRIX = new Matrix(LAYERS, ACTIVITIES, CELLS, VARIANTS);

    private ShippedBoundary() {}
}
