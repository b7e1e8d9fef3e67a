package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.kernel.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedTests {

    /** Rows for lists and rounds of reviews name the number: under the same one there must never be something else. */
    @Test
    void who_changes_a_shipped_file_raises_its_number() throws IOException {
        String known = text("/reference/shipped.txt");
        String now = known.lines()
                .map(line -> line.split(" ")[0])
                .map(ShippedTests::line)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(now)
                .as("raise `version` and `asOf` of what you changed, keep the file that it replaces beside it as"
                        + " <name>-<number>.yaml, and copy this to src/test/resources/reference/shipped.txt")
                .isEqualTo(known);
    }

    private static String line(String file) {
        String content = text("/" + file + ".yaml");
        String version = content.lines()
                .filter(it -> it.startsWith("version: "))
                .findFirst()
                .orElseThrow()
                .substring("version: ".length());
        return file + " " + version + " " + Fingerprint.of(content);
    }

    private static String text(String resource) {
        try (var stream = Objects.requireNonNull(ShippedTests.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
