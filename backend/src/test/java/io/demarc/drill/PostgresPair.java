package io.demarc.drill;

import static org.awaitility.Awaitility.await;

import io.demarc.database.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Two PostgreSQL servers from the binaries that Maven brings: a primary, and a standby to which each commit is written
 * before it is acknowledged. One dies, the other is promoted, and the first comes back as its standby. Durable, for that is
 * what is tried.
 */
final class PostgresPair implements AutoCloseable {

    static final String PASSWORD = "drill";

    private static final String DATABASE = "demarc";
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Path folder;
    private final int[] ports = {freePort(), freePort()};
    private final @Nullable EmbeddedPostgres[] servers = new EmbeddedPostgres[2];
    private int primary;

    private PostgresPair(Path folder) {
        this.folder = folder;
    }

    /** Starts a primary with an empty database of Demarc's, and a standby. */
    static PostgresPair start(Path folder) throws IOException, SQLException {
        var pair = new PostgresPair(folder);
        pair.servers[0] = pair.run(0);
        try (var superuser = pair.superuser(0)) {
            DatabaseRoles.create(superuser, PASSWORD, PASSWORD);
            DatabaseRoles.createDatabase(superuser, DATABASE, "template0");
        }
        pair.follow();
        return pair;
    }

    /** Names both servers; whoever connects gets the one that is primary at the time. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + ports[0] + ",127.0.0.1:" + ports[1] + "/" + DATABASE
                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=3&tcpKeepAlive=true";
    }

    /** Where the present primary listens. */
    int port() {
        return ports[primary];
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), DatabaseRoles.OWNER, PASSWORD);
    }

    /** Ends the primary as a power cut would, as far as it goes for a process. */
    void killPrimary() throws IOException {
        long process;
        try (var lines = Files.lines(data(primary).resolve("postmaster.pid"))) {
            process = Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
        var server = ProcessHandle.of(process).orElseThrow();
        var workers = server.descendants().toList();
        server.destroyForcibly();
        workers.forEach(worker -> worker.onExit().join());
        server.onExit().join();
        servers[primary] = null;
    }

    /** Makes a primary of the standby. */
    void promote() throws SQLException {
        primary = 1 - primary;
        try (var superuser = superuser(primary);
                var sql = superuser.createStatement()) {
            sql.execute("select pg_promote(true, 60)");
        }
    }

    /** Makes a standby of the primary's files, by the low-level interface for backups, and waits until it keeps up. */
    void follow() throws IOException, SQLException {
        int standby = 1 - primary;
        try (var superuser = superuser(primary);
                var sql = superuser.createStatement()) {
            sql.execute("select pg_backup_start('standby', true)");
            var backup = new ServerFiles(data(primary)).copyTo(data(standby));
            try (var label = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                backup.becomeStandby(label.getString(1), ports[primary]);
            }
            servers[standby] = run(standby);
            sql.execute("alter system set synchronous_standby_names = 'standby'");
            sql.execute("select pg_reload_conf()");
            await().atMost(LONG).until(() -> {
                try (var state = sql.executeQuery("select 1 from pg_stat_replication where sync_state = 'sync'")) {
                    return state.next();
                }
            });
        }
    }

    private EmbeddedPostgres run(int server) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data(server))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(ports[server])
                .setPGStartupWait(LONG)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("wal_keep_size", "256MB")
                .setServerConfig("max_connections", "100")
                .start();
    }

    private Connection superuser(int server) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports[server] + "/postgres", "postgres", "postgres");
    }

    private Path data(int server) {
        return folder.resolve("server-" + server);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() throws IOException {
        for (var server : servers) if (server != null) server.close();
    }
}
