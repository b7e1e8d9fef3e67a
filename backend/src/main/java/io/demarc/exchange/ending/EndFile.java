package io.demarc.exchange.ending;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of announced ends. */
final class EndFile {

    /** Characters of a file, and lines of it. */
    static final int LONGEST = 200_000;

    static final int MOST = 1_000;

    private EndFile() {}

    /** UTF-8, or windows-1252 where the bytes are no UTF-8. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    static List<EndLine> read(String text) {
        var content = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        if (content.isEmpty()) throw new UnreadableEnds("empty");
        if (content.length() > LONGEST) throw new UnreadableEnds("too-large");
        if (content.indexOf('\0') >= 0) throw new UnreadableEnds("binary");
        var lines = content.startsWith("[") ? json(content) : csv(content);
        if (lines.isEmpty()) throw new UnreadableEnds("empty");
        if (lines.size() > MOST) throw new UnreadableEnds("too-many", MOST);
        return lines;
    }

    private static List<EndLine> json(String content) {
        try {
            var entries = JsonMapper.shared().readValue(content, new TypeReference<List<Map<String, Object>>>() {});
            var lines = new ArrayList<EndLine>();
            for (var entry : entries) {
                var cells = new EnumMap<EndColumn, String>(EndColumn.class);
                for (var column : EndColumn.values())
                    if (entry != null && entry.get(column.key()) != null)
                        cells.put(column, EndLine.clean(String.valueOf(entry.get(column.key()))));
                lines.add(new EndLine(lines.size() + 1L, cells));
            }
            return lines;
        } catch (JacksonException noList) {
            throw new UnreadableEnds("no-json");
        }
    }

    private static List<EndLine> csv(String content) {
        var first = content.lines().findFirst().orElse("");
        try (var csv = CsvReader.builder()
                .fieldSeparator(first.contains(";") && !first.contains(",") ? ';' : ',')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            var rows = csv.stream().limit(MOST + 2L).toList();
            if (rows.isEmpty()) throw new UnreadableEnds("empty");
            var columns = columns(rows.getFirst().getFields());
            return rows.stream().skip(1).map(row -> line(row, columns)).toList();
        } catch (CsvParseException trouble) {
            throw new UnreadableEnds("no-csv");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Map<EndColumn, Integer> columns(List<String> header) {
        var names = header.stream()
                .map(it -> EndLine.clean(it).toLowerCase(Locale.ROOT))
                .toList();
        var columns = new EnumMap<EndColumn, Integer>(EndColumn.class);
        for (var column : EndColumn.values())
            for (int at = names.size() - 1; at >= 0; at--)
                if (names.get(at).equals(column.key())) columns.put(column, at);
        Stream.of(EndColumn.values())
                .filter(it -> it.isNeeded() && !columns.containsKey(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new UnreadableEnds("no-column", it.key());
                });
        return columns;
    }

    private static EndLine line(CsvRecord row, Map<EndColumn, Integer> columns) {
        var cells = new EnumMap<EndColumn, String>(EndColumn.class);
        columns.forEach((column, at) -> {
            if (at < row.getFieldCount()) cells.put(column, EndLine.clean(row.getField(at)));
        });
        return new EndLine(row.getStartingLineNumber(), cells);
    }
}
