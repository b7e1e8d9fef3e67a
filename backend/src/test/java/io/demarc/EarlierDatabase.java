package io.demarc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database as it was when that was its newest migration, to be filled as its portal did and brought to today. */
public final class EarlierDatabase implements AutoCloseable {

    private final TestDatabase.Access access;
    private final Connection connection;
    private final Statement sql;

    private EarlierDatabase(TestDatabase.Access access) throws SQLException {
        this.access = access;
        this.connection = DriverManager.getConnection(access.url(), access.owner(), access.password());
        this.sql = connection.createStatement();
    }

    /** Without rows. */
    public static EarlierDatabase at(String version) throws SQLException {
        var access = TestDatabase.empty();
        Flyway.configure()
                .configuration(TestDatabase.flyway(access).getConfiguration())
                .target(version)
                .load()
                .migrate();
        return new EarlierDatabase(access);
    }

    /** As its owner. */
    public void run(String statements) throws SQLException {
        sql.execute(statements);
    }

    public void migrate() {
        TestDatabase.flyway(access).migrate();
    }

    /** Each row as the words of its columns; null where there is but one, and it is. */
    public List<@Nullable String> lines(String query) throws SQLException {
        var found = new ArrayList<@Nullable String>();
        try (var rows = sql.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var words = new ArrayList<@Nullable String>();
                for (int column = 1; column <= columns; column++) words.add(rows.getString(column));
                found.add(columns == 1 ? words.getFirst() : String.join(" ", words));
            }
        }
        return found;
    }

    /** Each column of the first row, which has to be there. */
    public List<@Nullable Object> row(String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            if (!rows.next()) throw new AssertionError("no row of " + query);
            var found = new ArrayList<@Nullable Object>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                found.add(rows.getObject(column));
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
