package io.demarc.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.demarc.listing.SafeCell;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/**
 * The refused rows of an import as a CSV file: the reason before the cells, which stand as they came. It is read some rows
 * at a time, each time in a moment's transaction, since whoever downloads it may be slow. The rows do not change, but they may
 * be withdrawn: then the download breaks off, so that nobody takes a part for all.
 */
@Component
class RefusedRows {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    RefusedRows(JdbcClient jdbc, TransactionTemplate transaction, MessageSource messages) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.messages = messages;
    }

    private record Row(long number, List<String> cells) {}

    /** Written when the page's own transaction is over. */
    View of(Import it, Locale locale) {
        if (it.counts() == null || it.state() == ImportState.WITHDRAWN) throw it.refusal();
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest asked, HttpServletResponse response)
                    throws IOException {
                response.setContentType("text/csv; charset=UTF-8");
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("refused-" + it.fileName()));
                write(it, locale, CsvWriter.builder().build(response.getWriter()));
            }
        };
    }

    private void write(Import it, Locale locale, CsvWriter csv) throws IOException {
        var head = new ArrayList<>(List.of("row", "line", "reason"));
        head.addAll(it.header());
        csv.writeRecord(head.stream().map(SafeCell::of).toList());
        for (var rows = after(0, it, locale);
                !rows.isEmpty();
                rows = after(rows.getLast().number(), it, locale)) for (var row : rows) csv.writeRecord(row.cells());
        csv.flush();
    }

    private List<Row> after(long number, Import it, Locale locale) throws IOException {
        return transaction
                .execute(status -> {
                    var rows = next(number, it, locale);
                    // Asked last: what was read before is whole.
                    return isWithdrawn(it) ? Optional.<List<Row>>empty() : Optional.of(rows);
                })
                .orElseThrow(
                        () -> new IOException("import " + it.id() + " was withdrawn while its rows were downloaded"));
    }

    private List<Row> next(long number, Import it, Locale locale) {
        return jdbc.sql("""
                        select number, line, reason, raw from import_row
                        where tenant_id = ? and import_id = ? and verdict = 'REFUSED' and number > ?
                        order by number limit ?
                        """)
                .params(CurrentOrganization.id().value(), it.id().value(), number, AT_ONCE)
                .query((row, at) -> new Row(row.getLong("number"), cells(row, locale)))
                .list();
    }

    private boolean isWithdrawn(Import it) {
        return jdbc.sql("select withdrawn_at is not null from import where tenant_id = ? and id = ?")
                .params(CurrentOrganization.id().value(), it.id().value())
                .query(Boolean.class)
                .single();
    }

    private List<String> cells(ResultSet row, Locale locale) throws SQLException {
        var reason = messages.getMessage("imports.reason." + row.getString("reason"), null, locale);
        var cells = new ArrayList<>(List.of(row.getString("number"), row.getString("line"), SafeCell.of(reason)));
        for (String cell : (String[]) row.getArray("raw").getArray()) cells.add(SafeCell.of(cell));
        return cells;
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
