package io.demarc.boundary.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.demarc.listing.SafeCell;
import io.demarc.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as it was pasted or sent: copied from a page (tabs), CSV, or a list of objects in JSON. Its cells are kept word by
 * word; rows of which nothing would be seen are none.
 *
 * @param rows each as wide as the widest
 */
record SheetTable(List<List<String>> rows) {

    /** Characters of a table, rows and columns of it. */
    static final int LONGEST = 1_000_000;

    static final int MOST = 5_000;
    static final int WIDEST = 30;

    private static final int LONGEST_CELL = 10_000;
    private static final Pattern HTML = Pattern.compile(
            "<(?:!doctype|!--|html|body|table|thead|tbody|tr|div|p|meta|style)\\b", Pattern.CASE_INSENSITIVE);

    static SheetTable read(String text) {
        if (text.length() > LONGEST) throw new UnreadableProviderSheet("too-large", LONGEST);
        if (text.indexOf('\0') >= 0) throw new UnreadableProviderSheet("binary");
        if (HTML.matcher(text.stripLeading()).lookingAt()) throw new UnreadableProviderSheet("html");
        var content = Text.clean(text);
        if (content.isBlank()) throw new UnreadableProviderSheet("missing");
        var rows = ("[{".indexOf(content.stripLeading().charAt(0)) >= 0 ? json(content) : lines(content))
                .stream()
                        .map(row -> row.stream().map(SheetTable::cell).toList())
                        .filter(row -> row.stream().anyMatch(Text::isVisible))
                        .toList();
        if (rows.isEmpty()) throw new UnreadableProviderSheet("missing");
        if (rows.size() > MOST + 1) throw new UnreadableProviderSheet("too-many", MOST);
        int wide = rows.stream().mapToInt(List::size).max().orElse(0);
        if (wide < 2) throw new UnreadableProviderSheet("one-column");
        if (wide > WIDEST) throw new UnreadableProviderSheet("too-wide", WIDEST);
        return new SheetTable(rows.stream()
                .map(row -> Stream.concat(row.stream(), Stream.generate(() -> ""))
                        .limit(wide)
                        .toList())
                .toList());
    }

    int width() {
        return rows.getFirst().size();
    }

    /** What we put before a cell that spreadsheet programs would run is taken away again. */
    private static String cell(String cell) {
        // JSON may hold as an escape what no text of a page does.
        if (cell.indexOf('\0') >= 0) throw new UnreadableProviderSheet("binary");
        var text = Text.cut(Text.clean(cell).strip(), LONGEST_CELL);
        return text.startsWith("'") && !SafeCell.of(text.substring(1)).equals(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static List<List<String>> lines(String content) {
        var first = content.strip().lines().findFirst().orElse("");
        if (content.indexOf('\t') >= 0) {
            try {
                return csv(content, '\t');
            } catch (UnreadableProviderSheet quotes) { // Copied from a page, where a quotation mark is one.
                return content.lines().map(it -> List.of(it.split("\t", -1))).toList();
            }
        }
        return csv(content, first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',');
    }

    private static List<List<String>> csv(String content, char separator) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            return csv.stream().limit(MOST + 2L).map(CsvRecord::getFields).toList();
        } catch (CsvParseException trouble) {
            throw new UnreadableProviderSheet("no-csv");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The names of what the objects have become the first row. */
    private static List<List<String>> json(String content) {
        try {
            var entries = JsonMapper.shared().readValue(content, new TypeReference<List<Map<String, Object>>>() {});
            if (entries.stream().anyMatch(Objects::isNull)) throw new UnreadableProviderSheet("no-json");
            var names = new LinkedHashSet<String>();
            entries.forEach(it -> names.addAll(it.keySet()));
            // Before there is a cell for each name of each entry.
            if (entries.size() > MOST) throw new UnreadableProviderSheet("too-many", MOST);
            if (names.size() > WIDEST) throw new UnreadableProviderSheet("too-wide", WIDEST);
            var rows = new ArrayList<List<String>>();
            rows.add(List.copyOf(names));
            for (var entry : entries)
                rows.add(names.stream()
                        .map(it -> Objects.toString(entry.get(it), ""))
                        .toList());
            return rows;
        } catch (JacksonException noList) {
            throw new UnreadableProviderSheet("no-json");
        }
    }
}
