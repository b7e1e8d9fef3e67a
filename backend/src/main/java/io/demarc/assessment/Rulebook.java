package io.demarc.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The three reference files of this module. A key that nobody reads is a mistake in the file. */
record Rulebook(Scoring scoring, AiAct law, Questions questions) {

    static Rulebook read() {
        return new Rulebook(
                read("scoring", Scoring.class), read("ai-act", AiAct.class), read("questions", Questions.class));
    }

    Score score(Given given, Placement placement) {
        return scoring.score(readings(given, placement));
    }

    Outlook outlook(Given given, Placement placement) {
        return scoring.outlook(readings(given, placement));
    }

    Readings readings(Given given, Placement placement) {
        return Readings.of(given, placement, scoring.modes(), law);
    }

    private static <T> T read(String name, Class<T> type) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream file =
                Objects.requireNonNull(Rulebook.class.getResourceAsStream("/assessment/" + name + ".yaml"), name)) {
            return mapper.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
