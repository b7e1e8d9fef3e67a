package io.demarc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows on their way into a table. */
final class Lines implements AutoCloseable {

    private static final int FULL = 1 << 20;

    private final org.postgresql.copy.CopyIn copy;
    private final StringBuilder text = new StringBuilder();

    Lines(Connection connection, String table, List<String> columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
    }

    void write(Mould mould, Mould.Copy of) throws SQLException {
        mould.write(text, of);
        if (text.length() > FULL) flush();
    }

    void write(String line) throws SQLException {
        text.append(line).append('\n');
        if (text.length() > FULL) flush();
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
    }
}
