package io.demarc.audit.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(said(ExportedLedger.first("x", "demo"), ExportedLedger.last(0, Chain.GENESIS)))
                .isEqualTo("demo: 0 entries hold");
        assertThat(ended()).isZero();
    }

    @Test
    void entries_that_follow_each_other_hold_and_those_of_the_first_days_in_any_order_of_time() throws IOException {
        assertThat(said(ledger(
                        entry("2026-11-25T00:00:00Z", false),
                        entry("2026-11-24T00:00:00Z", false),
                        entry("2026-11-24T00:00:01Z", true),
                        entry("2026-11-24T00:00:01Z", true))))
                .isEqualTo("demo: 4 entries hold");
    }

    @Test
    void an_entry_that_is_older_than_the_one_before_it_is_named() throws IOException {
        assertThat(said(ledger(
                        entry("2026-11-24T00:00:00Z", false),
                        entry("2026-11-24T00:00:01Z", true),
                        entry("2026-11-24T00:00:00Z", false))))
                .isEqualTo("demo: broken after 2 entries: entry 3 is older than the one before it");
        assertThat(ended()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | its text is no JSON",
                "{'at':'2026-11-24T00:00:00Z','organization':'y'} | is one of another ledger",
                "{'at':'2026-11-24T00:00:00Z'} | is one of another ledger",
                "{'organization':'x','previous':'P','sequence':1} | its text says no moment",
                "{'organization':'x','previous':'P','sequence':1,'at':'noon'} | its text says no moment",
                "{'organization':'x','previous':'P','sequence':'1'} | its columns differ from its text"
            })
    void an_entry_with_another_text_is_named(String text, String why) throws IOException {
        assertThat(said(ledger(text.replace('\'', '"'))))
                .startsWith("demo: broken after 0 entries: ")
                .contains(why);
        assertThat(ended()).isEqualTo(1);
    }

    @Test
    void a_file_that_ends_early_or_goes_on_is_not_taken_for_a_ledger() throws IOException {
        refused("ends early", ExportedLedger.first("x", "demo"));
        refused(
                "goes on",
                ExportedLedger.first("x", "demo"),
                ExportedLedger.last(0, Chain.GENESIS),
                ExportedLedger.last(0, Chain.GENESIS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"head\":7}",
                "{\"head\":null}",
                "{\"head\":{}}",
                "{\"head\":{\"entry\":\"1\",\"hash\":\"x\"}}",
                "{\"head\":{\"entry\":1.5,\"hash\":\"x\"}}",
                "{\"head\":{\"entry\":1,\"hash\":7}}",
                "{\"head\":{\"entry\":99999999999999999999,\"hash\":\"x\"}}",
                "{\"entry\":\"1\"}",
                "{\"entry\":1,\"previous\":\"\",\"hash\":\"\",\"canonical\":\"\",\"columns\":[],\"changes\":[]}",
                "{\"entry\":1,\"previous\":\"\",\"hash\":\"\",\"canonical\":\"\",\"columns\":{\"a\":1},\"changes\":[]}",
                "{\"entry\":1,\"previous\":\"\",\"hash\":\"\",\"canonical\":\"\",\"columns\":{},\"changes\":[1]}",
                "{\"entry\":1,\"previous\":\"\",\"hash\":\"\",\"canonical\":\"\",\"columns\":{},\"changes\":[[1]]}",
                "{\"entry\":1,\"previous\":\"\",\"hash\":\"\",\"canonical\":\"\",\"columns\":{},\"changes\":[null]}"
            })
    void a_line_of_another_form_is_refused_with_its_number(String line) throws IOException {
        refused("line 2: ", ExportedLedger.first("x", "demo"), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":\"other\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":tru}",
                "{\"format\":\"demarc-ledger-1\"}",
                "{\"format\":\"demarc-ledger-1\",\"chain\":7,\"name\":\"x\"}"
            })
    void what_is_no_ledger_is_refused_with_a_reason(String text) throws IOException {
        refused("line 1: ", text);
    }

    @Test
    void what_is_nested_without_an_end_is_refused() throws IOException {
        refused("line 1: this is no JSON", "{\"a\":" + "[".repeat(200_000));
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        assertThat(Verify.run(List.of(folder.resolve("missing").toString()), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cannot read").contains("missing");
        assertThat(Verify.run(List.of(), stream(out), stream(err))).isEqualTo(2);
    }

    @Test
    void a_name_writes_no_line_of_its_own() throws IOException {
        assertThat(said(ExportedLedger.first("x", "demo: 9 entries hold\n\u001b[1A"), ExportedLedger.last(1, "x")))
                .hasLineCount(1)
                .contains("broken after 0 entries");
    }

    @Test
    void what_cannot_be_written_is_not_taken_for_said() throws IOException {
        var full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        var file = file(ExportedLedger.first("x", "demo"), ExportedLedger.last(0, Chain.GENESIS));
        assertThat(Verify.run(List.of(file), full, stream(err))).isEqualTo(2);
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        var value = Map.<String, Object>of(
                "text", "\"\\\n\u0001ä\u2028😀", "list", List.of(1L, true, "x"), "map", Map.of());
        assertThat(Json.object(Json.write(value))).isEqualTo(value);
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int code;

    private String said(String... lines) throws IOException {
        code = Verify.run(List.of(file(lines)), stream(out), stream(err));
        return (out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8)).strip();
    }

    private int ended() {
        return code;
    }

    private void refused(String why, String... lines) throws IOException {
        out.reset();
        err.reset();
        assertThat(said(lines)).contains(why);
        assertThat(ended()).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    /** The text of an entry, with a P for the hash of the one before. */
    private static String entry(String at, boolean isLater) {
        return "{\"at\":\"%s\",\"organization\":\"x\",\"previous\":\"P\",\"sequence\":N%s}"
                .formatted(at, isLater ? ",\"when\":\"" + at + "\"" : "");
    }

    private static String[] ledger(String... texts) {
        var lines = new ArrayList<String>();
        lines.add(ExportedLedger.first("x", "demo"));
        String last = Chain.GENESIS;
        for (int i = 0; i < texts.length; i++) {
            String canonical = texts[i].replace("\"P\"", "\"" + last + "\"").replace("N", String.valueOf(i + 1));
            String hash = Sha256.hex(canonical);
            lines.add(new Link(i + 1, last, hash, canonical, Map.of(), List.of()).line());
            last = hash;
        }
        lines.add(ExportedLedger.last(texts.length, last));
        return lines.toArray(String[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("ledger.jsonl"), List.of(lines)).toString();
    }
}
