package io.demarc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as a part of the portal: durable, in the data folder, reachable from this machine with a password only, and
 * started again when it dies. See decision record 0004.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final DatabaseAccess access;
    private final @Nullable FileChannel lock;
    private @Nullable EmbeddedPostgres engine;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, DatabaseAccess access, @Nullable FileChannel lock) {
        this.folder = folder;
        this.access = access;
        this.lock = lock;
    }

    /** Starts the folder's database, or makes one. Refuses when another portal runs on the folder. */
    static EmbeddedDatabase start(DataFolder folder) {
        return start(folder, folder.lock().orElseThrow(folder::inUse));
    }

    /** Starts the folder's database, or uses the one that a running portal has started there. */
    static EmbeddedDatabase startOrJoin(DataFolder folder) throws IOException {
        var lock = folder.lock();
        return lock.isPresent()
                ? start(folder, lock.get())
                : new EmbeddedDatabase(folder, DatabaseAccess.read(folder.access()), null);
    }

    private static EmbeddedDatabase start(DataFolder folder, FileChannel lock) {
        try {
            var database = new EmbeddedDatabase(folder, access(folder), lock);
            folder.clearDoubtfulEngine();
            database.prepare();
            database.run();
            database.restrict();
            LOG.info("The database runs; now its tables and the portal");
            return database;
        } catch (IOException | SQLException | IllegalStateException trouble) {
            throw new DataFolderTrouble(
                    "PostgreSQL cannot be started in " + folder.path() + ": " + trouble.getMessage(),
                    "Its own words are in " + folder.log() + ".",
                    trouble);
        }
    }

    DatabaseAccess access() {
        return access;
    }

    /** The port of last time if it is still free, so that people's tools find the database again. */
    private static DatabaseAccess access(DataFolder folder) throws IOException {
        var known = Files.exists(folder.access()) ? DatabaseAccess.read(folder.access()) : DatabaseAccess.fresh(0);
        new Postmaster(folder.postgres()).stopOrphan();
        var access = known.at(freePort(known.port()));
        access.write(folder.access());
        return access;
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) throw taken;
            return freePort(0);
        }
    }

    /** A new database is made aside and moved to its place when it is complete: a start that was killed leaves no half. */
    private void prepare() throws IOException, SQLException {
        if (Files.exists(folder.postgres())) return;
        LOG.info("Making the database in {}, the first time only", folder.path());
        var unfinished = folder.unfinishedPostgres();
        new Postmaster(unfinished).stopOrphan();
        FileSystemUtils.deleteRecursively(unfinished);
        try (var fresh = engine(unfinished);
                var superuser = fresh.getPostgresDatabase().getConnection()) {
            DatabaseRoles.create(superuser, access.owner(), access.application());
            DatabaseRoles.createDatabase(superuser, DatabaseRoles.DATABASE, "template0");
        }
        Files.move(unfinished, folder.postgres());
    }

    private void run() throws IOException {
        engine = engine(folder.postgres());
        folder.tightenEngine();
        new Postmaster(folder.postgres()).process().ifPresent(process -> process.onExit()
                .thenRun(this::revive));
    }

    /** At each start, because earlier versions did not. */
    private void restrict() throws SQLException {
        if (engine == null) return;
        try (var connection =
                engine.getDatabase("postgres", DatabaseRoles.DATABASE).getConnection()) {
            DatabaseRoles.restrict(connection);
        }
    }

    /** The pool finds its way back by itself as soon as the port answers again. */
    private synchronized void revive() {
        if (closed) return;
        LOG.warn("PostgreSQL has ended, starting it again");
        try {
            if (engine != null) engine.close();
            new Postmaster(folder.postgres()).stopOrphan();
            run();
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException trouble) {
            // Whatever it was: who does not try again is never there again.
            LOG.error("PostgreSQL does not start, trying again in 2 seconds: {}", trouble.getMessage());
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(this::revive);
        }
    }

    private EmbeddedPostgres engine(Path data) throws IOException {
        var password = Files.createTempFile(folder.path(), "password", null);
        try {
            Files.writeString(password, access.superuser());
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.engine().toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setPort(access.port())
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en")
                    .setConnectConfig("password", access.superuser())
                    // The library is made for tests: it switches durability off unless that is forbidden.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                    .start();
        } finally {
            Files.deleteIfExists(password);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (engine != null) engine.close();
        if (lock != null) lock.close();
    }
}
