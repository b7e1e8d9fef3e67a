package io.demarc.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.demarc.exchange.file.SafeCell;
import io.demarc.tenancy.CurrentOrganization;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The refused rows of an import as a CSV file: the reason before the cells, which stand as they came. */
@Component
class RefusedRows {

    private static final int AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final MessageSource messages;

    RefusedRows(JdbcTemplate jdbc, MessageSource messages) {
        this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(AT_ONCE);
        this.messages = messages;
    }

    /** Row by row from the database to the writer, however many there are. */
    @Transactional(readOnly = true)
    void write(Import it, Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        var head = new ArrayList<>(List.of("row", "line", "reason"));
        head.addAll(it.header());
        csv.writeRecord(head.stream().map(SafeCell::of).toList());
        jdbc.query(
                """
                select number, line, reason, raw from import_row
                where tenant_id = ? and import_id = ? and verdict = 'REFUSED' order by number
                """,
                row -> {
                    csv.writeRecord(cells(row));
                },
                CurrentOrganization.id().value(),
                it.id().value());
        csv.flush();
    }

    private List<String> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<>(
                List.of(row.getString("number"), row.getString("line"), SafeCell.of(reason(row.getString("reason")))));
        for (String cell : (String[]) row.getArray("raw").getArray()) cells.add(SafeCell.of(cell));
        return cells;
    }

    private String reason(String name) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("imports.reason." + name, null, locale);
    }
}
