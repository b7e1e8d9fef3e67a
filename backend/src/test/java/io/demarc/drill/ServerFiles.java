package io.demarc.drill;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The files of a PostgreSQL server, copied while it runs as its manual says ("Making a Base Backup Using the Low Level API"). */
record ServerFiles(Path folder) {

    /** What belongs to the running server alone. Of these folders only the folder itself is needed. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    /** Copies all that a backup consists of; what lay there is gone. */
    ServerFiles copyTo(Path target) throws IOException {
        FileSystemUtils.deleteRecursively(target);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectory(
                        target.resolve(folder.relativize(directory)),
                        PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(directory)));
                boolean empty = folder.equals(directory.getParent())
                        && EMPTY.contains(directory.getFileName().toString());
                return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString()))
                    copy(file, target.resolve(folder.relativize(file)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                if (trouble instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw trouble;
            }
        });
        return new ServerFiles(target);
    }

    /** What the server removes meanwhile is not needed: what is written ahead tells of it. */
    private static void copy(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(target);
        }
    }

    /** Makes a copy the files of a standby that has nobody to wait for when it is promoted. */
    void becomeStandby(String label, int primary) throws IOException {
        Files.writeString(folder.resolve("backup_label"), label);
        Files.writeString(folder.resolve("standby.signal"), "");
        Files.writeString(
                folder.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary + " user=postgres application_name=standby'\n");
    }
}
