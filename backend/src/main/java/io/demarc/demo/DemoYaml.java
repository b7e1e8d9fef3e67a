package io.demarc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what the demo is filled from. */
final class DemoYaml {

    private DemoYaml() {}

    /** @param name of a file in {@code demo/}, without its ending */
    static <T> T read(String name, Class<T> as) {
        try (InputStream in = DemoYaml.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in), as);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
