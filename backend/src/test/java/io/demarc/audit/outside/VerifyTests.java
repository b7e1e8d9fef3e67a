package io.demarc.audit.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check outside by itself; that it says what the check inside says is shown with each forgery. */
class VerifyTests {

    @TempDir
    Path folder;

    @Test
    void it_needs_nothing_but_the_jdk() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "io.demarc.audit.outside..",
                        "org.springframework.modulith..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.demarc.audit.outside"));
    }

    @Test
    void a_ledger_without_entries_holds() throws IOException {
        assertThat(Verify.run(List.of(file(ExportedLedger.first("x", "demo"), ExportedLedger.last(0, Chain.GENESIS))))
                        .said("demo"))
                .isEqualTo("demo: 0 entries hold");
    }

    @Test
    void a_file_that_ends_early_is_not_taken_for_a_ledger() throws IOException {
        var file = file(ExportedLedger.first("x", "demo"));
        assertThatThrownBy(() -> Verify.run(List.of(file))).hasMessageContaining("ends early");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"format\":\"other\"}", "{\"a\":1,\"a\":2}", "{\"a\":\"\\u00\"}", "{\"a\":tru}"
            })
    void what_is_no_ledger_is_refused_with_a_reason(String text) throws IOException {
        var file = file(text);
        assertThatThrownBy(() -> Verify.run(List.of(file))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        var value = Map.<String, Object>of(
                "text", "\"\\\n\u0001ä\u2028😀", "list", List.of(1L, true, "x"), "map", Map.of());
        assertThat(Json.object(Json.write(value))).isEqualTo(value);
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("ledger.jsonl"), List.of(lines)).toString();
    }
}
