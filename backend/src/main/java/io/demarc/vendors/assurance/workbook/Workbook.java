package io.demarc.vendors.assurance.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Text as an XLSX file (ECMA-376). Its cells are text, and are kept as text when somebody edits them: whatever one begins with,
 * no program computes it. Nothing has to be put before it for that, so it comes back as it went.
 *
 * @param widths of the columns, in characters
 * @param rows the headings first
 * @param choices what is offered for the cells of one column, by a list
 */
public record Workbook(String name, List<Integer> widths, List<List<String>> rows, Choices choices) {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String CONTENT_TYPES = HEAD
            + "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("workbook.xml", "sheet.main")
            + override("worksheets/sheet1.xml", "worksheet")
            + override("worksheets/sheet2.xml", "worksheet")
            + override("styles.xml", "styles")
            + "</Types>";

    /** Text in each of them, wrapped at the top; the second one is bold, for headings. */
    private static final String STYLES = HEAD
            + "<styleSheet xmlns=\"%s\"><fonts count=\"2\">".formatted(MAIN)
            + "<font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\">" + style(0) + style(1) + "</cellXfs></styleSheet>";

    /** @param column counted from nought */
    public record Choices(int column, List<String> words) {}

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "_rels/.rels", HEAD + relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    HEAD + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
                            + "<sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/>".formatted(CellText.written(name))
                            + "<sheet name=\"Choices\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    HEAD
                            + relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                                    + relation(2, "worksheet", "worksheets/sheet2.xml")
                                    + relation(3, "styles", "styles.xml")));
            put(zip, "xl/styles.xml", STYLES);
            put(zip, "xl/worksheets/sheet1.xml", sheet(rows, true));
            put(
                    zip,
                    "xl/worksheets/sheet2.xml",
                    sheet(choices.words().stream().map(List::of).toList(), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String sheet(List<List<String>> lines, boolean first) {
        var sheet = new StringBuilder(HEAD).append("<worksheet xmlns=\"%s\">".formatted(MAIN));
        if (first)
            sheet.append(
                            "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
                    .append(" state=\"frozen\"/></sheetView></sheetViews><cols>")
                    .append(IntStream.range(0, widths.size())
                            .mapToObj(it -> "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                                    .formatted(it + 1, widths.get(it)))
                            .collect(Collectors.joining()))
                    .append("</cols>");
        sheet.append("<sheetData>");
        for (int row = 0; row < lines.size(); row++) {
            sheet.append("<row r=\"%d\">".formatted(row + 1));
            for (int column = 0; column < lines.get(row).size(); column++)
                sheet.append("<c r=\"%s%d\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(
                                letter(column),
                                row + 1,
                                first && row == 0 ? 1 : 0,
                                CellText.written(lines.get(row).get(column))));
            sheet.append("</row>");
        }
        sheet.append("</sheetData>");
        if (first && lines.size() > 1)
            sheet.append(
                    ("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%1$s2:%1$s%2$d\">"
                                    + "<formula1>Choices!$A$1:$A$%3$d</formula1></dataValidation></dataValidations>")
                            .formatted(
                                    letter(choices.column()),
                                    lines.size(),
                                    choices.words().size()));
        return sheet.append("</worksheet>").toString();
    }

    private static char letter(int column) {
        return (char) ('A' + column);
    }

    private static String style(int font) {
        return ("<xf numFmtId=\"49\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\""
                        + " applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>")
                .formatted(font);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, type);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, OFFICE, type, target);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
