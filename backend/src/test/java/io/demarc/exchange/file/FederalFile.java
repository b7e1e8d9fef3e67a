package io.demarc.exchange.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real inventory, which is no part of the project: tests use it where it lies beside the checkout or is named. */
public final class FederalFile {

    private FederalFile() {}

    /** Skips the test where there is none. */
    public static Path path() {
        var path = Path.of(Optional.ofNullable(System.getProperty("demarc.federal-data"))
                .orElse("../../shared/data/us-federal-2025/use-cases.csv"));
        Assumptions.assumeTrue(Files.exists(path), "the federal inventory is not there");
        return path;
    }
}
