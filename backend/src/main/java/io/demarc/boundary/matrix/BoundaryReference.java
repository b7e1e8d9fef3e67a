package io.demarc.boundary.matrix;

import io.demarc.reference.Kind;
import io.demarc.reference.References;
import io.demarc.reference.Version;
import io.demarc.reference.VersionNumbers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reference data of boundaries that is in force for the bound organization. */
@Component
public class BoundaryReference {

    /** What a boundary follows from. Parties and controls only name things. */
    private static final List<Kind<?>> DECIDING = List.of(Layers.KIND, ActivityTexts.KIND, Cells.KIND, Variants.KIND);

    private final References references;

    /** The matrix that was put together last; most organizations share one. */
    private volatile @Nullable Assembled last;

    private record Assembled(
            Version<Layers> layers,
            Version<ActivityTexts> activities,
            Version<Cells> cells,
            Version<Variants> variants,
            Matrix matrix) {

        /** A version is read once, so that the same one is the same object. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(
                Version<Layers> layers,
                Version<ActivityTexts> activities,
                Version<Cells> cells,
                Version<Variants> variants) {
            return this.layers == layers
                    && this.activities == activities
                    && this.cells == cells
                    && this.variants == variants;
        }
    }

    BoundaryReference(References references) {
        this.references = references;
    }

    public Matrix matrix() {
        var layers = references.inForce(Layers.KIND);
        var activities = references.inForce(ActivityTexts.KIND);
        var cells = references.inForce(Cells.KIND);
        var variants = references.inForce(Variants.KIND);
        var known = last;
        if (known != null && known.isOf(layers, activities, cells, variants)) return known.matrix();
        var matrix = new Matrix(layers.content(), activities.content(), cells.content(), variants.content());
        last = new Assembled(layers, activities, cells, variants, matrix);
        return matrix;
    }

    public Layers layers() {
        return references.inForce(Layers.KIND).content();
    }

    /** What there is to do, by the id of the activity: in reading order, in each layer ours first. */
    public Map<String, String> activities() {
        var layers = layers();
        var texts = references.inForce(ActivityTexts.KIND).content().byId(layers);
        var order = layers.display();
        var inOrder = new LinkedHashMap<String, String>();
        texts.keySet().stream()
                .sorted(Comparator.comparingInt((ActivityId it) -> order.indexOf(it.layer()))
                        .thenComparing(ActivityId::isOurs, Comparator.reverseOrder())
                        .thenComparing(ActivityId::number))
                .forEach(it -> inOrder.put(it.id(), Objects.requireNonNull(texts.get(it))));
        return inOrder;
    }

    public Variants variants() {
        return references.inForce(Variants.KIND).content();
    }

    public Parties parties() {
        return references.inForce(Parties.KIND).content();
    }

    public SeeAndSteer seeAndSteer() {
        return references.inForce(SeeAndSteer.KIND).content();
    }

    public Controls controls() {
        return references.inForce(Controls.KIND).content();
    }

    /** What lists show follows from these, and nobody decides on what can be seen and steered. */
    public VersionNumbers shown() {
        return references.numbers(
                Stream.concat(DECIDING.stream(), Stream.of(SeeAndSteer.KIND)).toList());
    }

    public VersionNumbers numbers() {
        return references.numbers(DECIDING);
    }
}
