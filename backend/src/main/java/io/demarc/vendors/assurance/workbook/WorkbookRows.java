package io.demarc.vendors.assurance.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of an XLSX file, as text. Formulas are not computed; what the program that wrote it had made of them
 * is what counts. A file that unpacks to more than {@value #MOST_BYTES} bytes is not read on, and neither entities nor anything
 * outside of it are looked at.
 */
public final class WorkbookRows {

    static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 64;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private WorkbookRows() {}

    /** @param number as the program shows it, from 1 */
    public record Row(int number, List<String> cells) {

        /** Empty where the row ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** @throws BrokenWorkbook for what is none, or is too large inside */
    public static List<Row> of(InputStream file) {
        try {
            var parts = parts(file);
            byte[] sheet = parts.get(SHEET);
            if (sheet == null) throw new BrokenWorkbook("it has no sheet");
            byte[] shared = parts.get(SHARED);
            return rows(sheet, shared == null ? List.of() : shared(shared));
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            throw new BrokenWorkbook(broken);
        }
    }

    private static Map<String, byte[]> parts(InputStream file) throws IOException {
        var parts = new HashMap<String, byte[]>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) throw new BrokenWorkbook("it is too large inside");
                if (Set.of(SHEET, SHARED).contains(entry.getName())) parts.put(entry.getName(), content);
            }
        } catch (IllegalArgumentException badName) {
            throw new BrokenWorkbook(badName);
        }
        return parts;
    }

    private static List<String> shared(byte[] part) throws XMLStreamException {
        var texts = new ArrayList<String>();
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext())
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) texts.add(text(xml, "si"));
        return texts;
    }

    /** All text up to the end of an element, but for how it is pronounced. */
    private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
        var text = new StringBuilder();
        boolean pronounced = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) break;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t") && !pronounced)
                text.append(xml.getElementText());
            else if (xml.isStartElement() && xml.getLocalName().equals("rPh")) pronounced = true;
            else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) pronounced = false;
        }
        return CellText.read(text.toString());
    }

    private static List<Row> rows(byte[] part, List<String> shared) throws XMLStreamException {
        var rows = new ArrayList<Row>();
        var xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "row" -> {
                    if (rows.size() == MOST_ROWS) throw new BrokenWorkbook("it has too many rows");
                    var number = xml.getAttributeValue(null, "r");
                    rows.add(new Row(number == null ? rows.size() + 1 : Integer.parseInt(number), new ArrayList<>()));
                }
                case "c" -> {
                    if (rows.isEmpty()) throw new BrokenWorkbook("a cell is in no row");
                    add(xml, rows.getLast().cells(), shared);
                }
                default -> {}
            }
        }
        return rows;
    }

    private static void add(XMLStreamReader xml, List<String> cells, List<String> shared) throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        if (column < cells.size() || column >= MOST_COLUMNS) return;
        while (cells.size() < column) cells.add("");
        cells.add(value(xml, xml.getAttributeValue(null, "t"), shared));
    }

    private static String value(XMLStreamReader xml, @Nullable String type, List<String> shared)
            throws XMLStreamException {
        if ("inlineStr".equals(type)) return text(xml, "c");
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v"))
                value = xml.getElementText();
        }
        if (!"s".equals(type)) return CellText.read(value);
        int at = Integer.parseInt(value.strip());
        if (at < 0 || at >= shared.size()) throw new BrokenWorkbook("a text is missing");
        return shared.get(at);
    }

    /** @param next where it stands when it does not say */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) return next;
        int column = 0;
        for (char letter : reference.toCharArray()) {
            if (letter < 'A' || letter > 'Z' || column > MOST_COLUMNS) break;
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }
}
