package io.demarc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of the portal itself, in folders of its own: durable, guarded, one portal's at a time, and hard to kill. */
class EmbeddedDatabaseTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path path;

    private DataFolder folder;
    private Postmaster postmaster;

    @BeforeEach
    void a_folder() {
        folder = DataFolder.of(path.toString());
        postmaster = new Postmaster(folder.postgres());
    }

    @Test
    void it_keeps_what_was_committed_and_comes_back_when_it_dies() throws IOException, SQLException {
        Files.writeString(Files.createDirectory(folder.unfinishedPostgres()).resolve("half"), "of a database");
        ProcessHandle first;
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(folder.unfinishedPostgres()).doesNotExist();
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit"))
                assertThat(asked(database, "show " + setting)).as(setting).isEqualTo("on");
            assertThat(asked(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.access().url(), DatabaseRoles.OWNER, "guessed"))
                    .hasMessageContaining("password authentication failed");
            run(database, "create table kept as select 'as it was' as word");
            everything_is_its_owners_alone();
            nobody_is_trusted(database);

            first = postmaster.process().orElseThrow();
            first.destroyForcibly();
            await().atMost(LONG).ignoreExceptions().until(() -> asked(database, "select word from kept")
                    .equals("as it was"));
            assertThat(postmaster.process().orElseThrow().pid()).isNotEqualTo(first.pid());
        }
        assertThat(postmaster.process()).as("running after it was closed").isEmpty();
    }

    /** As a full disk leaves it. */
    @Test
    void a_file_that_names_no_process_is_in_nobodys_way() throws IOException {
        var file = Files.createDirectory(folder.postgres()).resolve("postmaster.pid");
        for (String cut : List.of("", "\n", "12a", "9".repeat(30))) {
            Files.writeString(file, cut);
            assertThat(postmaster.process()).as(cut).isEmpty();
            postmaster.stopOrphan();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_portal_that_was_killed_leaves_an_orphan_which_the_next_one_stops() throws Exception {
        var killed = PortalProcess.start(path);
        ProcessHandle orphan;
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DataFolderTrouble.class)
                    .hasMessageContaining("is in use by another portal");
            try (var beside = EmbeddedDatabase.startOrJoin(folder)) {
                run(beside, "create table kept as select 'by a command' as word");
            }
            orphan = postmaster.process().orElseThrow();
        } finally {
            killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(orphan.isAlive()).isTrue();
        try (var next = EmbeddedDatabase.start(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(asked(next, "select word from kept")).isEqualTo("by a command");
        }
        assertThat(postmaster.process()).isEmpty();
    }

    @Test
    void a_number_that_is_no_postgresqls_any_more_is_left_alone() throws IOException {
        var data = Files.createDirectories(path.resolve("data"));
        long here = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postmaster.pid"), here + "\n/elsewhere\n");
        var stale = new Postmaster(data);
        assertThat(stale.process()).isEmpty();
        stale.stopOrphan();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    private void everything_is_its_owners_alone() throws IOException {
        try (var all = Files.walk(path)) {
            assertThat(all.filter(it -> !Files.isSymbolicLink(it) && Files.exists(it)))
                    .hasSizeGreaterThan(500)
                    .allSatisfy(it -> assertThat(Files.getPosixFilePermissions(it))
                            .isSubsetOf(
                                    PosixFilePermission.OWNER_READ,
                                    PosixFilePermission.OWNER_WRITE,
                                    PosixFilePermission.OWNER_EXECUTE));
        }
    }

    /** Neither by the way in nor by what PostgreSQL gives to everybody. */
    private static void nobody_is_trusted(EmbeddedDatabase database) throws SQLException {
        var access = database.access();
        try (var superuser = DriverManager.getConnection(access.url(), "postgres", access.superuser());
                var sql = superuser.createStatement();
                var ways = sql.executeQuery("select distinct auth_method from pg_hba_file_rules")) {
            assertThat(ways.next()).isTrue();
            assertThat(ways.getString(1)).isEqualTo("scram-sha-256");
            assertThat(ways.next()).isFalse();
        }
        for (String other : List.of("postgres", "template1"))
            assertThatThrownBy(() -> DriverManager.getConnection(
                            access.url().replace("/demarc?", "/" + other + "?"),
                            DatabaseRoles.APPLICATION,
                            access.application()))
                    .hasMessageContaining("permission denied for database");
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        var access = database.access();
        try (var connection = DriverManager.getConnection(access.url(), DatabaseRoles.OWNER, access.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asked(EmbeddedDatabase database, String sql) throws SQLException {
        var access = database.access();
        try (var connection = DriverManager.getConnection(access.url(), DatabaseRoles.OWNER, access.owner());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
