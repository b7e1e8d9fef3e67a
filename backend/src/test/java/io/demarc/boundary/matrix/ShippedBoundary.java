package io.demarc.boundary.matrix;

import io.demarc.deployment.Mode;
import io.demarc.reference.Shipped;

/** The reference data that is shipped, and the ids of its layers. */
public final class ShippedBoundary {

    public static final Layer L01 = new Layer("L01");
    public static final Layer L02 = new Layer("L02");
    public static final Layer L03 = new Layer("L03");
    public static final Layer L04 = new Layer("L04");
    public static final Layer L05 = new Layer("L05");
    public static final Layer L06 = new Layer("L06");
    public static final Layer L07 = new Layer("L07");
    public static final Layer L08 = new Layer("L08");
    public static final Layer L09 = new Layer("L09");
    public static final Layer L10 = new Layer("L10");
    public static final Layer L11 = new Layer("L11");
    public static final Layer L12 = new Layer("L12");
    public static final Layer L13 = new Layer("L13");
    public static final Layer L14 = new Layer("L14");
    public static final Layer L15 = new Layer("L15");
    public static final Layer L16 = new Layer("L16");
    public static final Layer L17 = new Layer("L17");
    public static final Layer L18 = new Layer("L18");

    public static final Layers LAYERS = Shipped.newest(Layers.KIND).content();
    static final Cells CELLS = Shipped.newest(Cells.KIND).content();
    static final Variants VARIANTS = Shipped.newest(Variants.KIND).content();
    public static final Controls CONTROLS = Shipped.newest(Controls.KIND).content();
    static final ActivityTexts ACTIVITIES = Shipped.newest(ActivityTexts.KIND).content();
    public static final Matrix MATRIX = new Matrix(LAYERS, ACTIVITIES, CELLS, VARIANTS);

    /** Who answers for a layer of the archetype of a hybrid. */
    public static Responsibility ofHybrid(Layer layer) {
        return MATRIX.entry(Mode.M8, layer).owner();
    }

    private ShippedBoundary() {}
}
