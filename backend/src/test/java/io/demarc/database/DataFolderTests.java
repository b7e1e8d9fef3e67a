package io.demarc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void one_that_is_there_keeps_its_permissions_and_what_is_in_it() throws IOException {
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(parent.resolve("kept"), "kept");
        DataFolder.of(parent.toString());
        assertThat(permissions(parent)).isEqualTo("rwxr-x---");
        assertThat(parent.resolve("kept")).hasContent("kept");
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
