package io.demarc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a page asks of the database, as its log has it, asked again without the page. */
final class BareSql {

    /** Any text; the further lines of one begin with a tab. */
    private static final String TEXT = "([^\n]*+(?:\n\t[^\n]*+)*+)";

    private static final Pattern STATEMENT = Pattern.compile("~demarc_app~ LOG:  (?:execute [^:]+|statement): " + TEXT
            + "(?:\n~demarc_app~ DETAIL:  Parameters: " + TEXT + ")?");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = ('[^']*+(?:''[^']*+)*+'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final Connection superuser;
    private final Path log;
    private final String url;
    private final String password;

    BareSql(Connection superuser, Path log, String url, String password) {
        this.superuser = superuser;
        this.log = log;
        this.url = url;
        this.password = password;
    }

    /** The statements of one page, with values for their parameters. */
    List<String> of(Callable<Integer> page) throws Exception {
        run(
                "alter system set log_line_prefix = '~%u~ '",
                "alter system set log_statement = 'all'", "select pg_reload_conf()");
        // Whoever serves the page has heard of it by the time that it has been asked for twice.
        for (int i = 0; i < 20; i++) page.call();
        run("select 'the page'");
        long begun = Files.size(log);
        page.call();
        run("alter system reset log_statement", "alter system reset log_line_prefix", "select pg_reload_conf()");
        byte[] all = Files.readAllBytes(log);
        return statements(
                new String(all, (int) begun, (int) (all.length - begun), java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<String> statements(String text) {
        return STATEMENT
                .matcher(text)
                .results()
                .map(it -> filled(it.group(1).replace("\n\t", "\n"), it.group(2)))
                .toList();
    }

    private static String filled(String sql, String parameters) {
        if (parameters == null) return sql;
        var values = PARAMETER
                .matcher(parameters.replace("\n\t", "\n"))
                .results()
                .map(it -> it.group(1))
                .toList();
        return PLACE.matcher(sql).replaceAll(it -> java.util.regex.Matcher.quoteReplacement(values.get(place(it))));
    }

    private static int place(MatchResult it) {
        return Integer.parseInt(it.group(1)) - 1;
    }

    /** Each call asks all of it once, on a connection of whoever calls, prepared as the portal does it. */
    Callable<Integer> again(List<String> statements, List<Connection> opened) {
        var mine = ThreadLocal.withInitial(() -> open(opened));
        return () -> {
            for (var sql : statements)
                if (sql.matches("(?i)(begin|commit|rollback|set local).*")) {
                    try (var statement = mine.get().createStatement()) {
                        statement.execute(sql);
                    }
                } else {
                    try (var prepared = mine.get().prepareStatement(sql)) {
                        prepared.execute();
                    }
                }
            return 0;
        };
    }

    private Connection open(List<Connection> opened) {
        try {
            var connection = DriverManager.getConnection(url + "?prepareThreshold=1", "demarc_app", password);
            synchronized (opened) {
                opened.add(connection);
            }
            return connection;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void run(String... statements) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
