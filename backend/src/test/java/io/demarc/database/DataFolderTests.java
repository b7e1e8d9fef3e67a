package io.demarc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTests {

    @TempDir
    Path parent;

    @Test
    void a_new_one_is_its_owners_alone() throws IOException {
        var folder = DataFolder.of(parent.resolve("some/where").toString());
        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(folder.files()).isDirectory();
        folder.lock().orElseThrow().close();
    }

    @Test
    void one_that_is_open_to_others_is_shut_and_keeps_what_is_in_it() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwxrwx"));
        var kept = Files.writeString(parent.resolve("postgres.log"), "kept");
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createDirectory(parent.resolve("postgres"));
        DataFolder.of(parent.toString());
        assertThat(permissions(parent)).isEqualTo("rwx------");
        assertThat(permissions(kept)).isEqualTo("rw-------");
        assertThat(permissions(parent.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(kept).hasContent("kept");
    }

    @Test
    void one_in_which_a_part_is_a_link_is_refused() throws IOException {
        Files.createSymbolicLink(parent.resolve("postgres"), Files.createTempDirectory("elsewhere"));
        assertThatThrownBy(() -> DataFolder.of(parent.toString()))
                .isInstanceOf(DataFolderTrouble.class)
                .hasMessageContaining("postgres is a link to somewhere else");
    }

    @Test
    void one_in_which_a_part_is_somebody_elses_is_refused() throws IOException {
        assumeTrue(Files.getOwner(parent).getName().equals("root"), "only root gives files away");
        var nobody = parent.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(Files.createDirectory(parent.resolve("postgres")), nobody);
        assertThatThrownBy(() -> DataFolder.of(parent.toString()))
                .isInstanceOf(DataFolderTrouble.class)
                .hasMessageContaining("postgres belongs to nobody");
        Files.delete(parent.resolve("postgres"));
        Files.setOwner(parent, nobody);
        assertThatThrownBy(() -> DataFolder.of(parent.toString())).hasMessageContaining(parent + " belongs to nobody");
    }

    /** The root of a file system has such a folder, and others leave theirs. */
    @Test
    void what_the_portal_does_not_use_may_be_anybodys() throws IOException {
        assumeTrue(Files.getOwner(parent).getName().equals("root"), "only root gives files away");
        var nobody = parent.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        var lost = Files.createDirectory(parent.resolve("lost+found"));
        Files.setOwner(lost, nobody);
        Files.createSymbolicLink(parent.resolve(".snapshots"), lost);
        var folder = DataFolder.of(parent.toString());
        assertThat(Files.getOwner(lost)).isEqualTo(nobody);
        folder.lock().orElseThrow().close();
    }

    /** As versions before left it: anybody could put a program there, and the portal ran it. */
    @ParameterizedTest
    @ValueSource(strings = {"a folder open to all", "a file open to all", "a link", "another user's file"})
    void a_program_that_somebody_else_may_have_put_there_is_not_run(String way) throws IOException {
        var folder = DataFolder.of(parent.toString());
        var program = folder.engine().resolve("bin/postgres");
        var elsewhere = Files.createTempDirectory("elsewhere");
        if (way.equals("a link")) Files.createSymbolicLink(folder.engine(), elsewhere);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh");
        switch (way) {
            case "a folder open to all" ->
                Files.setPosixFilePermissions(folder.engine(), PosixFilePermissions.fromString("rwxrwxrwx"));
            case "a file open to all" ->
                Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwxrwx"));
            case "another user's file" -> {
                assumeTrue(Files.getOwner(parent).getName().equals("root"), "only root gives files away");
                Files.setOwner(
                        program,
                        parent.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
            default -> {}
        }
        folder.clearDoubtfulEngine();
        assertThat(program).doesNotExist();
        assertThat(permissions(folder.engine())).isEqualTo("rwx------");
        if (way.equals("a link")) assertThat(elsewhere.resolve("bin/postgres")).exists();
    }

    @Test
    void programs_that_only_we_may_have_put_there_stay() throws IOException {
        var folder = DataFolder.of(parent.toString());
        folder.clearDoubtfulEngine();
        var program = Files.writeString(folder.engine().resolve("postgres"), "program");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder.clearDoubtfulEngine();
        assertThat(program).exists();
    }

    /** A file in the way, because the superuser may write wherever permissions forbid it. */
    @Test
    void one_that_cannot_be_written_is_named_with_what_to_do() throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataFolder.of(file.resolve("data").toString()))
                .isInstanceOfSatisfying(DataFolderTrouble.class, trouble -> assertThat(trouble.advice())
                        .contains("DEMARC_DATA", "SPRING_DATASOURCE_URL"))
                .hasMessage("The data folder " + file + "/data cannot be written.");
    }

    @Test
    void its_lock_is_had_once_and_again_when_it_was_given_back() throws IOException {
        var folder = DataFolder.of(parent.toString());
        var lock = folder.lock().orElseThrow();
        assertThat(folder.lock()).isEmpty();
        lock.close();
        folder.lock().orElseThrow().close();
    }

    @Test
    void how_to_reach_the_database_is_for_its_owner_only_and_read_as_it_was_written() throws IOException {
        var file = DataFolder.of(parent.toString()).access();
        var access = DatabaseAccess.fresh(5432);
        access.write(file);
        access.at(5433).write(file);
        assertThat(DatabaseAccess.read(file)).isEqualTo(access.at(5433));
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(access.superuser()).hasSize(48).isNotEqualTo(access.owner()).isNotEqualTo(access.application());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
