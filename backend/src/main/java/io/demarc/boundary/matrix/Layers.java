package io.demarc.boundary.matrix;

import static java.util.Comparator.comparing;

import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.deployment.Mode;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The name, meaning and place of each layer, and what proves it. */
@NamedInterface("layers")
public record Layers(List<Text> layers) {

    static final Kind<Layers> KIND =
            new Kind<>("layers", "boundary", Layers.class, (it, others) -> it.faults(), Layers::names);

    /**
     * @param place in reading order, 1 on top: accountability first, the machine room last
     * @param router whether it is the layer of the routing rule, which in a hybrid has one internal owner
     * @param useCaseOwners whether who owns the use case is who usually answers for it
     * @param stage the review stage that owns the layer's cells
     * @param controls the controls that a cell of this layer usually names
     * @param controlsByMode further ones that only a mode has
     * @param providerEvidence null where none is accepted, because the layer cannot be delegated
     */
    public record Text(
            Layer id,
            String code,
            String name,
            String shortName,
            String meaning,
            String ownerQuestion,
            Band band,
            int place,
            @Nullable Boolean router,
            @Nullable Boolean useCaseOwners,
            Concern stage,
            String customerEvidence,
            List<String> controls,
            @Nullable Map<Mode, List<String>> controlsByMode,
            @Nullable String providerEvidence,
            String srf,
            String microsoft,
            List<String> cosai,
            List<String> aicm,
            boolean policy) {

        public boolean isOfTheUseCasesOwner() {
            return Boolean.TRUE.equals(useCaseOwners);
        }
    }

    /** Machine room first. */
    public List<Layer> ids() {
        return layers.stream().map(Text::id).sorted().toList();
    }

    /** Accountability on top, the machine room at the bottom; within a band what is most often ours comes first. */
    public List<Layer> display() {
        return Arrays.stream(Band.values()).flatMap(band -> in(band).stream()).toList();
    }

    /** In reading order. */
    public List<Layer> in(Band band) {
        return layers.stream()
                .filter(it -> it.band() == band)
                .sorted(comparing(Text::place))
                .map(Text::id)
                .toList();
    }

    public Optional<Text> find(String id) {
        return layers.stream().filter(it -> it.id().id().equalsIgnoreCase(id)).findFirst();
    }

    /** The short one, for charts and lists. */
    public String name(Layer layer) {
        return of(layer).shortName();
    }

    public Text of(Layer layer) {
        return find(layer.id()).orElseThrow(() -> new IllegalArgumentException("there is no layer " + layer));
    }

    public Layer router() {
        return layers.stream()
                .filter(it -> Boolean.TRUE.equals(it.router()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Map<String, String> names() {
        return layers.stream().collect(Collectors.toMap(it -> "layer." + it.id(), Text::shortName));
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var ids = new HashSet<Layer>();
        var places = new HashSet<Integer>();
        for (Text layer : layers) {
            if (!ids.add(layer.id())) faults.add(layer.id() + " is there twice");
            if (!places.add(layer.place())) faults.add("two layers are in place " + layer.place());
        }
        if (layers.stream().filter(it -> Boolean.TRUE.equals(it.router())).count() != 1)
            faults.add("one layer is that of the router");
        return faults;
    }
}
