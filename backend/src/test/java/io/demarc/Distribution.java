package io.demarc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What {@code infra/scale/distribute.sql} does to a database, as far as an ordinary PostgreSQL can do it: policies without
 * sub-selects, foreign keys taken off and put back. Only a distributed engine can place the tables.
 */
public final class Distribution {

    private static final Path FOLDER = Path.of("..", "infra", "scale");

    private Distribution() {}

    static String kept() throws IOException {
        return Files.readString(FOLDER.resolve("distribute.sql"));
    }

    static String generator() throws IOException {
        return Files.readString(FOLDER.resolve("generate.sql"));
    }

    /** Applies the kept script to what the application is connected to, as the owner of the tables. */
    public static void applyTo(DataSource pool) throws IOException, SQLException {
        var access = new TestDatabase.Access(pool.unwrap(HikariDataSource.class).getJdbcUrl());
        try (var owner = DriverManager.getConnection(access.url(), access.owner(), access.password());
                var sql = owner.createStatement()) {
            for (String statement : plain(kept())) sql.execute(statement);
        }
    }

    /** The statements that PostgreSQL alone understands. */
    private static List<String> plain(String script) {
        return script.lines()
                .filter(line -> line.startsWith("alter policy") || line.startsWith("alter table"))
                .toList();
    }
}
