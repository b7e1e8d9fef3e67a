package io.demarc;

import io.demarc.database.DatabaseRoles;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL per test run, with the same two roles as the kept one. Every application context of a test gets a migrated
 * database of its own, put back before each class of tests ({@link SameBeginning}), so no test ever meets another's rows or
 * the developer's.
 */
public final class TestDatabase {

    /** What an application is given that shares the database of another one, like a command beside a portal. */
    public static final String SHARED = "demarc.test.database";

    private static final String TEMPLATE = "demarc_template";

    static {
        // Databases are put back under a running pool: a connection that it opened meanwhile is dead, so each is asked.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What the first application with the demo began with. Others begin with the same, instead of making it again. */
    private static final AtomicReference<String> DEMO = new AtomicReference<>();

    private TestDatabase() {}

    /** An address, and a role for each of the two uses. */
    public record Access(String url) {

        public String owner() {
            return DatabaseRoles.OWNER;
        }

        public String application() {
            return DatabaseRoles.APPLICATION;
        }

        public String password() {
            return TestServer.PASSWORD;
        }

        private String name() {
            return url.substring(url.lastIndexOf('/') + 1);
        }

        private String kept() {
            return name() + "_kept";
        }
    }

    /** A database without a single table. */
    public static Access empty() {
        return create("template0");
    }

    /** A database with all migrations applied and no rows. */
    public static Access migrated() {
        return create(Migrated.NAME);
    }

    /** A database with the demo in it, once there was one; before that one without rows. */
    static Access demo() {
        return DEMO.get() == null ? migrated() : create(DEMO.get());
    }

    public static Flyway flyway(Access access) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner(), access.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", access.application()))
                .load();
    }

    /** Remembers what is in the database of the demo now. Nobody else may be connected for longer than a moment. */
    static void keep(Access access) throws SQLException {
        keep(access, access.kept());
        DEMO.compareAndSet(null, access.kept());
    }

    /** Makes the database again as it was when it was kept; who is connected is cut off. */
    static void putBack(Access access) throws SQLException {
        putBack(access, access.kept());
    }

    static void putBack(Access access, String kept) throws SQLException {
        try (var connection = TestServer.connection()) {
            try (var sql = connection.createStatement()) {
                sql.execute("drop database " + access.name() + " with (force)");
            }
            DatabaseRoles.createDatabase(connection, access.name(), kept);
        }
    }

    /** Another database with what the first one began with, to be spoiled. */
    public static Access copy(String url) {
        return create(new Access(url).kept());
    }

    /** Another database with what is in this one now, to which nobody may be connected. */
    public static Access copyOf(Access database) {
        return create(database.name());
    }

    /** Cuts off who is connected and lets nobody in, like a database that is down, or lets people in again. */
    public static void close(String url, boolean closed) throws SQLException {
        String name = new Access(url).name();
        try (var connection = TestServer.connection();
                var sql = connection.createStatement()) {
            sql.execute("alter database " + name + " allow_connections " + !closed);
            if (closed)
                sql.execute(
                        "select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    /** Stops all of PostgreSQL in its tracks, or has it go on: connections stay open, and nobody answers. */
    public static void pause(boolean paused) throws IOException, InterruptedException {
        TestServer.pause(paused);
    }

    private static Access create(String template) {
        return create("demarc_" + COUNT.incrementAndGet(), template);
    }

    private static synchronized Access create(String name, String template) {
        try (var connection = TestServer.connection()) {
            DatabaseRoles.createDatabase(connection, name, template);
            return new Access("jdbc:postgresql://127.0.0.1:" + TestServer.port() + "/" + name);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** Remembers what is in a database now beside what it began with. */
    static void keep(Access access, String as) throws SQLException {
        // Who was connecting just now would be in the way of the copy.
        close(access.url(), true);
        try (var connection = TestServer.connection();
                var sql = connection.createStatement()) {
            sql.execute("drop database if exists " + as + " with (force)");
            sql.execute("create database " + as + " template " + access.name());
        } finally {
            close(access.url(), false);
        }
    }

    private static final class Migrated {

        static final String NAME = migrate();

        private static String migrate() {
            flyway(create(TEMPLATE, "template0")).migrate();
            try (var connection = TestServer.superuserOf(TEMPLATE).getConnection()) {
                DatabaseRoles.restrict(connection);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
            return TEMPLATE;
        }
    }
}
