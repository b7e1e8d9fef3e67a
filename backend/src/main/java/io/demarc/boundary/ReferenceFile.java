package io.demarc.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The module's own data files. A field that nobody knows is an error: a misspelt key would else be a default. */
final class ReferenceFile {

    private ReferenceFile() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/boundary/" + name)) {
            if (file == null) throw new IllegalStateException("boundary/" + name + " is not on the class path");
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
