package io.demarc.vendors.assurance.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What goes out as a spreadsheet comes back as it was, and what is none or means harm is not read. */
class WorkbookTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void text_comes_back_as_it_went() throws IOException {
        var hostile = List.of(
                "=HYPERLINK(\"https://example.test\",\"x\")", "<b>&amp;\"'", "_x000D_ and _x0041_", "a\nb", "🐟 ß", "");

        assertThat(WorkbookRows.of(new ByteArrayInputStream(workbook(hostile)))
                        .get(1)
                        .cells())
                .isEqualTo(hostile);
    }

    @Test
    void nothing_in_it_is_a_formula() throws IOException {
        var parts = unzipped(workbook(List.of("=1+1", "@SUM(A1)", "-2")));

        assertThat(parts.get(SHEET)).contains("=1+1").doesNotContain("<f>").doesNotContain("t=\"str\"");
        // Text, and marked as text: it stays so when somebody edits the cell.
        assertThat(parts.get("xl/styles.xml").split("numFmtId=\"49\"[^>]*quotePrefix=\"1\""))
                .hasSize(3);
    }

    @Test
    void what_xml_cannot_hold_does_not_break_it() {
        var rows = WorkbookRows.of(new ByteArrayInputStream(workbook(List.of("a\u0000b\uD800c"))));

        assertThat(rows.get(1).cell(0)).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void it_is_read_as_other_programs_write_it() throws IOException {
        String sheet = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="D3"><f>1+2</f><v>3</v></c><c r="E3" t="str"><v>x</v></c></row>
                </sheetData></worksheet>""";
        String shared = """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>no</t></si>
                <si><r><t>VQ</t></r><r><t xml:space="preserve">06</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si></sst>""";

        var rows = read(Map.of(SHEET, sheet, "xl/sharedStrings.xml", shared));

        assertThat(rows).containsExactly(new WorkbookRows.Row(3, List.of("VQ06", "", "", "3", "x")));
    }

    @Test
    void what_is_none_is_refused() throws IOException {
        assertThatThrownBy(() -> WorkbookRows.of(new ByteArrayInputStream("no zip".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BrokenWorkbook.class);
        assertThatThrownBy(() -> read(Map.of("x", "y"))).isInstanceOf(BrokenWorkbook.class);
        assertThatThrownBy(() -> read(Map.of(SHEET, "<worksheet><row r='x'>"))).isInstanceOf(BrokenWorkbook.class);
        assertThatThrownBy(() -> read(Map.of(SHEET, "<a><row r='1'><c t='s'><v>7</v></c></row></a>")))
                .isInstanceOf(BrokenWorkbook.class);
        assertThatThrownBy(() -> WorkbookRows.of(new ByteArrayInputStream(workbook(List.of("x")), 0, 400)))
                .isInstanceOf(BrokenWorkbook.class);
    }

    @Test
    void what_is_far_larger_inside_is_not_read_on() throws IOException {
        var large = " ".repeat(WorkbookRows.MOST_BYTES + 1);

        assertThatThrownBy(() -> read(Map.of("xl/media/picture.xml", large)))
                .isInstanceOf(BrokenWorkbook.class)
                .hasMessageContaining("too large");
    }

    @Test
    void nothing_outside_of_it_is_looked_at_and_no_entity_grows() {
        for (String doctype : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY x \"" + "lol".repeat(9) + "\">]>")) {
            String sheet = doctype + "<a><row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></a>";
            List<WorkbookRows.Row> rows;
            try {
                rows = read(Map.of(SHEET, sheet));
            } catch (BrokenWorkbook | IOException refused) {
                continue;
            }
            assertThat(rows.getFirst().cell(0)).isEmpty();
        }
    }

    private static byte[] workbook(List<String> second) {
        return new Workbook(
                        "Questionnaire",
                        List.of(8, 8),
                        List.of(List.of("Id", "Answer"), second),
                        new Workbook.Choices(1, List.of("Yes, it is", "No")))
                .bytes();
    }

    private static List<WorkbookRows.Row> read(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return WorkbookRows.of(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
