package io.demarc.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code infra/run} makes of its arguments, in a checkout with a program in Java's place that says what it was given. */
class RunScriptTests {

    private static final String DEMO = "--spring.profiles.active=demo";

    @TempDir
    Path checkout;

    @BeforeEach
    void a_checkout_that_is_built() throws IOException {
        var infra = Files.createDirectories(checkout.resolve("infra"));
        Files.copy(Path.of("../infra/run"), infra.resolve("run"));
        Files.writeString(infra.resolve("jdk"), "JAVA_HOME=" + checkout + "\n");
        for (String module : List.of("backend", "frontend", "db")) {
            Files.createDirectories(checkout.resolve(module + "/src/main"));
            Files.createFile(checkout.resolve(module + "/pom.xml"));
        }
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createDirectories(checkout.resolve("backend/target"));
        Files.createFile(checkout.resolve("backend/target/demarc-backend-0.1.0-SNAPSHOT.jar"));
        var java = Files.writeString(
                Files.createDirectories(checkout.resolve("bin")).resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.port=9090",
                "--demarc.checkpoint-key=/keys/key",
                "--demarc.checkpoint-fingerprint=ab",
                "--demarc.address=https://ai.example.test",
            })
    void a_setting_leaves_the_demo_as_it_is(String argument) throws Exception {
        assertThat(run(argument)).contains(DEMO, argument);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--demarc.checkpoint",
                "--demarc.checkpoint=true",
                "--demarc.verify-ledger",
                "--demarc.verify-ledger=/kept",
                "--demarc.export-ledger=demo",
                "--demarc.open-organization=acme",
                "--demarc.reset-password=ida@example.test",
                "--demarc.disable-demo",
                "--spring.datasource.url=jdbc:postgresql://db/demarc",
                "--spring.profiles.active=default",
            })
    void a_command_or_another_database_comes_without_the_demo(String argument) throws Exception {
        assertThat(run(argument)).contains(argument).doesNotContain(DEMO);
    }

    @Test
    void files_are_named_as_seen_from_where_it_is_called() throws Exception {
        assertThat(run("--demarc.verify-ledger=kept", "--demarc.checkpoint-key=key"))
                .contains(
                        "--demarc.verify-ledger=" + checkout + "/kept", "--demarc.checkpoint-key=" + checkout + "/key");
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "infra/run"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(checkout.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("SPRING_PROFILES_ACTIVE", "SPRING_DATASOURCE_URL"));
        var process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }
}
