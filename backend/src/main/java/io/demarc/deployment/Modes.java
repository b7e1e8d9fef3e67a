package io.demarc.deployment;

import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;

/** What each mode is called and means. */
public record Modes(List<Text> modes) {

    public static final Kind<Modes> KIND = new Kind<>("modes", "deployment", Modes.class, (it, others) -> List.of());

    public static Modes load() {
        return Shipped.newest(KIND).content();
    }

    public Text of(Mode mode) {
        return modes.get(mode.ordinal());
    }

    /** @param policy whether it is this product's own default rather than a source's */
    public record Text(
            Mode id,
            String code,
            String name,
            String shortName,
            String definition,
            List<String> examples,
            Pole pole,
            Question question,
            boolean policy) {}

    /** The question that decides for the mode: the first one answered with yes does. */
    public record Question(String id, String text) {}

    /** The two ways to get a model's answers, what lies between them, and both at once. */
    public enum Pole {
        MODEL_AS_A_SERVICE,
        BETWEEN,
        SELF_HOSTED,
        HYBRID
    }
}
