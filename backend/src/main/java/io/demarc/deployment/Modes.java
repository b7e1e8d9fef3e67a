package io.demarc.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each mode is called and means, from {@code modes.yaml}; the version is named wherever a decision relied on it. */
public record Modes(int version, LocalDate asOf, List<Text> modes) {

    public static Modes load() {
        try (InputStream file = Modes.class.getResourceAsStream("/deployment/modes.yaml")) {
            if (file == null) throw new IllegalStateException("deployment/modes.yaml is not on the class path");
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, Modes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
