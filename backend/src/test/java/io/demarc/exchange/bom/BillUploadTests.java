package io.demarc.exchange.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.exchange.bom.BillLine.Flaw;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillUploadTests {

    static final String JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "%s", "components": [%s], "services": [%s], "dependencies": [%s]}
            """;

    static final String OWL = """
            {"type": "machine-learning-model", "bom-ref": "owl", "supplier": {"name": "A reseller"},
             "manufacturer": {"name": "Nightbird  Labs"}, "name": "Owl", "version": "3.1",
             "licenses": [{"license": {"id": "Apache-2.0"}}],
             "properties": [{"value": "true", "name": "demarc:model:open-weights"}, {"name": "demarc:model:context-tokens", "value": "many"}],
             "modelCard": {"modelParameters": {"task": "text-generation", "architectureFamily": "transformer",
                 "inputs": [{"format": "text/plain"}, {"format": "image"}], "outputs": [{"format": "string"}]},
               "considerations": {"technicalLimitations": ["Sums", "Dates"], "useCases": ["Summaries"]}}}
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><components>
              <component type="machine-learning-model" bom-ref="owl"><manufacturer><name>Nightbird Labs</name></manufacturer>
                <name>Owl</name><version>3.1</version><licenses><license><id>Apache-2.0</id></license></licenses>
                <properties><property name="demarc:model:open-weights">true</property></properties>
                <modelCard><modelParameters><task>text-generation</task><architectureFamily>transformer</architectureFamily>
                  <inputs><input><format>text/plain</format></input><input><format>image</format></input></inputs></modelParameters>
                  <considerations><useCases><useCase>Summaries</useCase></useCases><technicalLimitations>
                    <technicalLimitation>Sums</technicalLimitation><technicalLimitation>Dates</technicalLimitation>
                  </technicalLimitations></considerations></modelCard></component>
              <component type="library"><name>log</name></component></components>
              <services><service bom-ref="nest"><provider><name>Nest Cloud</name></provider><name>Nest API</name>
                <data><dataflow name="prompts"><classification flow="inbound">personal</classification></dataflow></data>
                <properties><property name="nest:region">eu-north</property></properties></service></services></bom>
            """;

    @TempDir
    Path folder;

    @Test
    void both_formats_say_the_same_of_a_model() {
        var says = Map.of(
                BillField.LICENCE, "Apache-2.0",
                BillField.OPEN_WEIGHTS, "true",
                BillField.MODALITIES, "IMAGE, TEXT",
                BillField.TASK, "text-generation",
                BillField.ARCHITECTURE, "transformer",
                BillField.LIMITS, "Sums\nDates",
                BillField.USES, "Summaries");
        for (var text : List.of(json(OWL, ""), XML)) {
            var line = read(text).lines().getFirst();
            assertThat(line).isEqualTo(new BillLine(false, "owl", "Nightbird Labs", "Owl", List.of("3.1"), says, null));
        }
    }

    @Test
    void a_service_says_who_provides_it_where_it_runs_and_what_flows() {
        var upload = read(XML);
        assertThat(upload.others()).isOne();
        assertThat(upload.lines().getLast())
                .isEqualTo(new BillLine(
                        true,
                        "nest",
                        "Nest Cloud",
                        "Nest API",
                        List.of(),
                        Map.of(BillField.REGIONS, "eu-north", BillField.DATA, "personal (inbound)"),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.6", "1.7"})
    void these_versions_are_read_in_both_formats(String version) {
        assertThat(read(JSON.formatted(version, OWL, "", "")).version()).isEqualTo(version);
        assertThat(read(XML.replace("1.6", version)).version()).isEqualTo(version);
    }

    @Test
    void another_version_is_refused_by_its_name() {
        refused(JSON.formatted("1.4", OWL, "", ""), "unknown-version", "1.4");
        refused(XML.replace("1.6", "2.0"), "unknown-version", "2.0");
    }

    @Test
    void what_is_no_bill_is_refused() {
        for (var text : List.of(
                "", "agency,name\n1,2\n", "[]", "{}", "<html/>", "{\"bomFormat\": \"SPDX\", \"specVersion\": \"1.6\"}"))
            refused(text, "not-cyclonedx");
        refused(json(OWL, "").substring(0, 300), "broken", 4);
        refused(XML.substring(0, 500), "broken", 6);
        refused(json("{\"type\": \"library\", \"name\": \"log\"}", ""), "nothing", 1L);
    }

    @Test
    void nothing_outside_of_the_file_is_looked_at() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "Hidden");
        var declared = "<!DOCTYPE bom [<!ENTITY it SYSTEM \"%s\">]>".formatted(secret.toUri());
        refused(XML.replace("<bom ", declared + "<bom ").replace("<name>Owl", "<name>&it;"), "document-type");
        refused(XML.replace("<bom ", "<!DOCTYPE bom SYSTEM \"http://localhost:1/bom.dtd\"><bom "), "document-type");
    }

    @Test
    void circles_lead_nowhere_and_depth_has_an_end() {
        var circle =
                "{\"ref\": \"owl\", \"dependsOn\": [\"owl\", \"nest\"]}, {\"ref\": \"nest\", \"dependsOn\": [\"owl\"]}";
        assertThat(read(JSON.formatted("1.6", OWL, "", circle)).lines()).hasSize(1);
        refused(json("[".repeat(300) + "]".repeat(300), ""), "too-deep", BillOutline.DEEPEST);
        refused(
                XML.replace("<components>", "<components>" + "<component>".repeat(250)),
                "too-deep",
                BillOutline.DEEPEST);
    }

    @Test
    void a_model_within_another_component_is_found() {
        var around = "{\"type\": \"application\", \"name\": \"App\", \"components\": [%s]}".formatted(OWL);
        assertThat(read(json(around, "")).lines()).hasSize(1);
        var tools = JSON.formatted("1.6", OWL, "", "")
                .replaceFirst(
                        "\\{", "{\"metadata\": {\"tools\": {\"components\": [" + OWL.replace("Owl", "Tool") + "]}},");
        assertThat(read(tools).lines()).extracting(BillLine::name).containsExactly("Owl");
    }

    @Test
    void what_is_not_understood_says_why_and_stops_nothing() {
        var lines = read(json(
                        String.join(
                                ",",
                                OWL,
                                OWL.replace("\"owl\"", "\"owl-2\"").replace("3.1", "3.2"),
                                OWL.replace("\"owl\"", "\"owl-3\"").replace("Apache-2.0", "MIT"),
                                OWL.replace("\"Owl\"", "\"Other\""),
                                "{\"type\": \"machine-learning-model\", \"name\": \"Nobody's\"}",
                                "{\"type\": \"machine-learning-model\", \"publisher\": \"Nightbird\"}",
                                "{\"type\": \"machine-learning-model\", \"publisher\": \"Nightbird\", \"name\": \"%s\"}"
                                        .formatted("n".repeat(241))),
                        ""))
                .lines();
        assertThat(lines)
                .extracting(BillLine::flaw)
                .containsExactly(null, Flaw.CONTRADICTS, Flaw.SAME_REF, Flaw.NO_PARTY, Flaw.NO_NAME, Flaw.TOO_LONG);
        assertThat(lines.getFirst().versions()).containsExactly("3.1", "3.2");
    }

    @Test
    void a_file_of_fifty_megabytes_is_read_as_it_comes() throws IOException {
        var file = folder.resolve("large.json");
        var library =
                "{\"type\": \"library\", \"name\": \"log\", \"description\": \"%s\"},\n".formatted("x".repeat(2_000));
        try (var out = Files.newBufferedWriter(file)) {
            out.write("{\"components\": [");
            for (int i = 0; i < 25_000; i++) out.write(library);
            out.write(OWL + "], \"specVersion\": \"1.6\", \"bomFormat\": \"CycloneDX\"}");
        }
        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        var upload = BillUpload.of(file, "C:\\bills\\large.json");
        assertThat(upload.others()).isEqualTo(25_000);
        assertThat(upload.lines()).hasSize(1);
        assertThat(upload.name()).isEqualTo("large.json");
    }

    static String json(String components, String services) {
        return JSON.formatted("1.6", components, services, "");
    }

    private BillUpload read(String text) {
        try {
            return BillUpload.of(
                    Files.write(folder.resolve("bill"), text.strip().getBytes(StandardCharsets.UTF_8)), "bill");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String text, String key, Object... arguments) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableBill.class, it -> {
            assertThat(it.key()).isEqualTo("bills.unreadable." + key);
            assertThat(it.arguments()).containsExactly(arguments);
        });
    }
}
