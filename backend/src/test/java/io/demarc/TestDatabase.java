package io.demarc;

import io.demarc.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL per test run, fast rather than durable, with the same two roles as the kept one. Every application
 * context of a test gets a migrated database of its own, put back before each class of tests ({@link SameBeginning}), so
 * no test ever meets another's rows or the developer's.
 * Folders that a killed run left behind are swept by the next one.
 */
public final class TestDatabase implements EnvironmentPostProcessor {

    /** What an application is given that shares the database of another one, like a command beside a portal. */
    public static final String SHARED = "demarc.test.database";

    private static final String PASSWORD = "test";
    private static final String TEMPLATE = "demarc_template";

    static {
        // Databases are put back under a running pool: a connection that it opened meanwhile is dead, so each is asked.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What the first application with the demo began with. Others begin with the same, instead of making it again. */
    private static final AtomicReference<String> DEMO = new AtomicReference<>();

    private static final AtomicBoolean SERVES = new AtomicBoolean();

    /** An address, and a role for each of the two uses. */
    public record Access(String url) {

        public String owner() {
            return DatabaseRoles.OWNER;
        }

        public String application() {
            return DatabaseRoles.APPLICATION;
        }

        public String password() {
            return PASSWORD;
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

    /** A database as it was when that was its newest migration, without rows. */
    public static Access migratedUntil(String version) {
        var access = empty();
        Flyway.configure()
                .configuration(flyway(access).getConfiguration())
                .target(version)
                .load()
                .migrate();
        return access;
    }

    public static Flyway flyway(Access access) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner(), access.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", access.application()))
                .load();
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // It stops after the last application: one that loses its database while it closes waits for half a minute.
        if (SERVES.compareAndSet(false, true))
            SpringApplication.getShutdownHandlers().add(() -> close(Server.RUNNING));
        String shared = environment.getProperty(SHARED);
        boolean demo = "demo".equals(environment.getProperty("spring.profiles.active")) && DEMO.get() != null;
        var access = shared != null ? new Access(shared) : demo ? create(DEMO.get()) : migrated();
        // Tests ask faster than people; one that is about the pace says so.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("test pace", Map.of("demarc.pace.times", "1000")));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "demarc.session.hikari.allow-pool-suspension",
                                "true",
                                // Passwords are hashed in the same way, only with less to do.
                                "demarc.passwords.memory",
                                "64",
                                "demarc.address",
                                environment.getProperty("demarc.address", "http://localhost"),
                                "spring.datasource.url",
                                access.url(),
                                "spring.datasource.username",
                                access.application(),
                                "spring.datasource.password",
                                access.password(),
                                "spring.datasource.hikari.allow-pool-suspension",
                                "true",
                                "spring.flyway.user",
                                access.owner(),
                                "spring.flyway.password",
                                access.password())));
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
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
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

    /** Cuts off who is connected and lets nobody in, like a database that is down, or lets people in again. */
    public static void close(String url, boolean closed) throws SQLException {
        String name = new Access(url).name();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute("alter database " + name + " allow_connections " + !closed);
            if (closed)
                sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }

    /** Stops all of PostgreSQL in its tracks, or has it go on: connections stay open, and nobody answers. */
    public static void pause(boolean paused) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(Server.POSTMASTER).orElseThrow();
        // First of all whoever could start another one.
        signal(postmaster, paused);
        for (var process : postmaster.children().toList()) signal(process, paused);
    }

    private static void signal(ProcessHandle process, boolean paused) throws IOException, InterruptedException {
        new ProcessBuilder("kill", paused ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static Access create(String template) {
        return create("demarc_" + COUNT.incrementAndGet(), template);
    }

    private static synchronized Access create(String name, String template) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection()) {
            DatabaseRoles.createDatabase(connection, name, template);
            return new Access("jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** Remembers what is in a database now beside what it began with. */
    static void keep(Access access, String as) throws SQLException {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + access.name() + "'");
            sql.execute("drop database if exists " + as + " with (force)");
            sql.execute("create database " + as + " template " + access.name());
        }
    }

    private static final class Migrated {

        static final String NAME = migrate();

        private static String migrate() {
            flyway(create(TEMPLATE, "template0")).migrate();
            try (var connection =
                    Server.RUNNING.getDatabase("postgres", TEMPLATE).getConnection()) {
                DatabaseRoles.restrict(connection);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
            return TEMPLATE;
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();
        static final long POSTMASTER = postmaster();

        private static long postmaster() {
            try (var connection = RUNNING.getPostgresDatabase().getConnection();
                    var sql = connection.createStatement();
                    var backend = sql.executeQuery("select pg_backend_pid()")) {
                backend.next();
                return ProcessHandle.of(backend.getLong(1))
                        .flatMap(ProcessHandle::parent)
                        .orElseThrow()
                        .pid();
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("shared_buffers", "128MB")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!SERVES.get()) close(server);
                }));
                try (var connection = server.getPostgresDatabase().getConnection()) {
                    DatabaseRoles.create(connection, PASSWORD, PASSWORD);
                }
                return server;
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        }
    }
}
