package io.demarc.exchange.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.demarc.text.Name;
import io.demarc.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A CSV file that is read row by row, however long it is.
 *
 * @param encoding UTF-8, or windows-1252 where the bytes are no UTF-8
 * @param header the names of the columns, each once
 */
record CsvFile(Path path, Charset encoding, List<String> header) {

    static final int CELL_LIMIT = 100_000;
    static final int COLUMN_LIMIT = 500;

    private static final int LONGEST_NAME = 240;
    private static final int ROW_LIMIT = 4 * 1024 * 1024;
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** @param line where it begins in the file: cells may span lines */
    record Row(long number, long line, List<String> cells) {}

    static CsvFile open(Path path) {
        try {
            refuseOtherTypes(path);
            var encoding = encoding(path);
            return new CsvFile(path, encoding, header(path, encoding));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    boolean ragged(Row row) {
        return row.cells().size() != header.size();
    }

    /**
     * Each row below the header after that many of them, as long as it is wanted; the first one is number 1. Fails at the
     * end when a quote was never closed.
     *
     * @return whether that was all of the file
     */
    boolean forEach(long after, Predicate<Row> each) {
        return read(path, encoding, new Predicate<>() {
            private long number;

            @Override
            public boolean test(CsvRecord csv) {
                return number++ <= after
                        || each.test(new Row(number - 1, csv.getStartingLineNumber(), csv.getFields()));
            }
        });
    }

    private static void refuseOtherTypes(Path path) throws IOException {
        if (Files.size(path) == 0) throw new Unreadable("empty");
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4096);
            String magic = new String(start, 0, Math.min(4, start.length), StandardCharsets.ISO_8859_1);
            if (magic.startsWith("PK")) throw new Unreadable("spreadsheet");
            if (magic.startsWith("%PDF")) throw new Unreadable("pdf");
            for (byte each : start) if (each == 0) throw new Unreadable("binary");
        }
    }

    private static Charset encoding(Path path) throws IOException {
        try (Reader strict = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
            strict.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WESTERN;
        }
    }

    private static List<String> header(Path path, Charset encoding) throws IOException {
        try (var csv = reader(new BufferedReader(new InputStreamReader(Files.newInputStream(path), encoding)))) {
            var names = csv.stream().findFirst().orElseThrow(() -> new Unreadable("empty")).getFields().stream()
                    .map(CsvFile::plain)
                    .toList();
            if (names.size() > COLUMN_LIMIT) throw new Unreadable("too-many-columns", COLUMN_LIMIT);
            var seen = new HashSet<String>();
            for (String name : names)
                if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT)))
                    throw new Unreadable("duplicate-header", name);
            return names;
        } catch (CsvParseException trouble) {
            throw new Unreadable("unclosed-quote", 1L);
        }
    }

    private static String plain(String name) {
        return Text.cut(Name.clean(name), LONGEST_NAME);
    }

    private static boolean read(Path path, Charset encoding, Predicate<CsvRecord> each) {
        CsvRecord last = null;
        try (var csv = reader(new BufferedReader(new InputStreamReader(Files.newInputStream(path), encoding)))) {
            for (CsvRecord row : csv) {
                if (!each.test(row)) return false;
                last = row;
            }
            return true;
        } catch (CsvParseException trouble) {
            throw new Unreadable("unclosed-quote", last == null ? 1L : last.getStartingLineNumber() + 1 + breaks(last));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static long breaks(CsvRecord row) {
        return row.getFields().stream()
                .mapToLong(it -> BREAK.matcher(it).results().count())
                .sum();
    }

    private static CsvReader<CsvRecord> reader(Reader reader) {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(ROW_LIMIT)
                .ofCsvRecord(reader);
    }
}
