package io.demarc.operator;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.DemarcApplication;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What the owner of the database can do to the ledger and to facts, each on a database of its own, with a checkpoint kept
 * before.
 */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
abstract class Forgery {

    @Value("${spring.datasource.url}")
    String database;

    /** What each begins with: made once, since that takes two starts of a command. */
    @TempDir
    static Path kept;

    private static TestDatabase.@Nullable Access whole;

    @TempDir
    Path folder;

    TestDatabase.Access copy;
    Path checkpoint;

    @BeforeEach
    void a_checkpoint_is_kept() throws Exception {
        if (whole == null) whole = checkedAndKept();
        copy = TestDatabase.copyOf(whole);
        checkpoint = copied("checkpoint.json");
        copied("key");
    }

    /** The files of one class are gone when the next one begins. */
    @AfterAll
    static void nothing_is_kept() {
        whole = null;
    }

    private Path copied(String file) throws IOException {
        return Files.copy(kept.resolve(file), folder.resolve(file), COPY_ATTRIBUTES, REPLACE_EXISTING);
    }

    private TestDatabase.Access checkedAndKept() throws IOException {
        copy = TestDatabase.copy(database);
        // The platform's chain is long enough to be cut.
        try (var context = LedgerContext.start(arguments())) {
            LedgerCheck.checkChains(context, Optional.empty(), new LedgerFindings());
        }
        Files.writeString(kept.resolve("checkpoint.json"), printed("--demarc.checkpoint"));
        Files.copy(folder.resolve("key"), kept.resolve("key"), COPY_ATTRIBUTES);
        return copy;
    }

    String[] arguments(String... own) {
        var all = new ArrayList<>(List.of(own));
        all.add("--" + TestDatabase.SHARED + "=" + copy.url());
        all.add("--demarc.checkpoint-key=" + folder.resolve("key"));
        return all.toArray(String[]::new);
    }

    int command(String... own) {
        return Commands.run(DemarcApplication.class, arguments(own)).orElseThrow();
    }

    /** What a command prints, and nothing else. */
    String printed(String... own) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(command(own)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
