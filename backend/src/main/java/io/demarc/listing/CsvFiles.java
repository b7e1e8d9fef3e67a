package io.demarc.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/**
 * Lists as CSV files: exactly what is filtered, in its order, in the reader's language and zone. Rows are read some at a time,
 * each time in a moment's transaction, since whoever downloads the file may be slow. A file ends after {@link #MOST} rows and
 * says so. One that breaks off was not finished.
 */
@Component
public class CsvFiles {

    /** Rows of a file. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 500;
    /** What spreadsheet programs know UTF-8 by. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    CsvFiles(PlatformTransactionManager transactions, MessageSource messages, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.messages = messages;
        this.clock = clock;
    }

    /** Who reads a file. */
    public record Reader(Locale locale, ZoneId zone) {}

    /**
     * The answer of a handler, which must be marked as costly: then no transaction of the page is held while the file is written.
     *
     * @param name of the file, without its day and ending
     */
    public <R> View of(String name, Walk<R> rows, List<CsvColumn<R>> columns, Reader reader) {
        String file = name + "-" + DAY.format(clock.instant().atZone(reader.zone())) + ".csv";
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest asked, HttpServletResponse response)
                    throws IOException {
                response.setContentType("text/csv; charset=UTF-8");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file));
                write(rows, columns, reader, response.getWriter());
            }
        };
    }

    private <R> void write(Walk<R> rows, List<CsvColumn<R>> columns, Reader reader, Writer to) throws IOException {
        to.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord(columns.stream()
                .map(column -> SafeCell.of(message(column.heading(), reader)))
                .toList());
        int written = 0;
        for (var some = next(rows); !some.isEmpty() && written < MOST; some = next(rows)) {
            for (R row : some)
                csv.writeRecord(columns.stream()
                        .map(column -> cell(column.value().apply(row), reader))
                        .toList());
            written += some.size();
            if (written >= MOST && !next(rows).isEmpty())
                csv.writeRecord(messages.getMessage("list.csv.cut", new Object[] {MOST}, reader.locale()));
        }
        csv.flush();
    }

    private <R> List<R> next(Walk<R> rows) {
        return transaction.execute(status -> rows.next(AT_ONCE));
    }

    private String cell(@Nullable Object value, Reader reader) {
        String plain = plain(value, reader);
        return value instanceof Number ? plain : SafeCell.of(plain);
    }

    private String plain(@Nullable Object value, Reader reader) {
        return switch (value) {
            case null -> "";
            case CsvColumn.Word(String key) -> message(key, reader);
            case Instant moment -> MOMENT.format(moment.atZone(reader.zone()));
            case Number number -> number.toString();
            case Collection<?> values ->
                values.stream().map(each -> plain(each, reader)).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }

    private String message(String key, Reader reader) {
        return messages.getMessage(key, null, reader.locale());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
