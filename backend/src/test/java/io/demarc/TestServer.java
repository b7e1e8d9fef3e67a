package io.demarc;

import io.demarc.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL of a test run, fast rather than durable. Folders that a killed run left behind are swept by the next one.
 */
final class TestServer {

    static final String PASSWORD = "test";

    private static final AtomicBoolean SERVES = new AtomicBoolean();
    private static final EmbeddedPostgres RUNNING = start();
    private static final long POSTMASTER = postmaster();

    private TestServer() {}

    static int port() {
        return RUNNING.getPort();
    }

    /** Of its superuser, where no database of a test is. */
    static Connection connection() throws SQLException {
        return RUNNING.getPostgresDatabase().getConnection();
    }

    static DataSource superuserOf(String database) {
        return RUNNING.getDatabase("postgres", database);
    }

    /** It stops after the last application: one that loses its database while it closes waits for half a minute. */
    static void serves() {
        if (SERVES.compareAndSet(false, true))
            SpringApplication.getShutdownHandlers().add(TestServer::close);
    }

    /** Stops all of it in its tracks, or has it go on: connections stay open, and nobody answers. */
    static void pause(boolean paused) throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(POSTMASTER).orElseThrow();
        // First of all whoever could start another one.
        signal(postmaster, paused);
        for (var process : postmaster.children().toList()) signal(process, paused);
    }

    private static void signal(ProcessHandle process, boolean paused) throws IOException, InterruptedException {
        new ProcessBuilder("kill", paused ? "-STOP" : "-CONT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static void close() {
        try {
            RUNNING.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static long postmaster() {
        try (var connection = connection();
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
                if (!SERVES.get()) close();
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
