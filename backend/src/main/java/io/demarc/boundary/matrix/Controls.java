package io.demarc.boundary.matrix;

import io.demarc.deployment.Mode;
import io.demarc.identity.Offer;
import io.demarc.reference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The controls that a cell may name, from {@code controls.yaml}. */
@NamedInterface("controls")
public record Controls(List<Control> controls) {

    public static final Kind<Controls> KIND =
            new Kind<>("controls", "boundary", Controls.class, (it, others) -> List.of(), Controls::names);

    public Optional<Control> of(String id) {
        return controls.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Map<String, String> names() {
        return controls.stream().collect(Collectors.toMap(it -> "control." + it.id(), it -> it.id() + " " + it.name()));
    }

    /** Those that a variant requires, and those that a layer's text names, for the mode of the leg too. */
    public List<Control> usual(Layers.Text layer, @Nullable Mode mode, List<String> required) {
        var ofMode = mode == null || layer.controlsByMode() == null
                ? List.<String>of()
                : layer.controlsByMode().getOrDefault(mode, List.of());
        return controls.stream()
                .filter(it ->
                        required.contains(it.id()) || layer.controls().contains(it.id()) || ofMode.contains(it.id()))
                .toList();
    }

    /** The others that are ours in the mode of the leg. */
    public List<Control> others(Layers.Text layer, @Nullable Mode mode, List<String> required) {
        var usual = usual(layer, mode, required);
        return controls.stream()
                .filter(it -> mode != null && it.isOfUseIn(mode) && !usual.contains(it))
                .toList();
    }

    /** What the form of a cell offers. */
    public Offer offer(Layers.Text layer, @Nullable Mode mode, List<String> required) {
        return new Offer()
                .choice(
                        "control",
                        Stream.concat(usual(layer, mode, required).stream(), others(layer, mode, required).stream())
                                .map(Control::id));
    }

    /**
     * @param key whether it weighs double
     * @param who implements it in M1 to M7, a letter each: C us, S both, P the provider, - nobody
     * @param onlyIfRequired modes in which it is of use only where a variant requires it
     */
    public record Control(
            String id,
            String name,
            String requirement,
            List<Type> types,
            String who,
            @Nullable List<Mode> onlyIfRequired,
            boolean key,
            String evidence,
            List<String> risks,
            boolean policy) {

        /** False where the mode has no use for it, whoever would implement it. */
        public boolean isThereIn(Mode leg) {
            return who.charAt(leg.ordinal()) != '-';
        }

        /** False for what only the provider does, and for what the mode has no use for. */
        boolean isOursIn(Mode leg) {
            char letter = who.charAt(leg.ordinal());
            return letter == 'C' || letter == 'S';
        }

        private boolean isOfUseIn(Mode leg) {
            return isOursIn(leg) && (onlyIfRequired == null || !onlyIfRequired.contains(leg));
        }
    }

    public enum Type {
        PREVENTIVE,
        DETECTIVE,
        CORRECTIVE
    }
}
