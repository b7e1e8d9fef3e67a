package io.demarc.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that keeps the embedded database and the files. Whoever holds its lock is the one portal that runs on it. */
public record DataFolder(Path path) {

    private static final String ADVICE =
            "Set DEMARC_DATA to a folder that this user may write, or give an external database by SPRING_DATASOURCE_URL.";

    /** @param named the folder that was asked for; without one it is {@code data} in the checkout that we run from */
    public static DataFolder of(String named) {
        var here = Path.of("").toAbsolutePath();
        var folder = new DataFolder(
                named.isBlank()
                        ? checkout(here).orElse(here).resolve("data")
                        : here.resolve(named).normalize());
        folder.prepare();
        return folder;
    }

    /** Maven starts the portal in backend/, a person anywhere. */
    private static Optional<Path> checkout(Path here) {
        return Stream.<Path>iterate(here, it -> it != null, Path::getParent)
                .filter(it -> Files.exists(it.resolve("infra/run")) && Files.exists(it.resolve("pom.xml")))
                .findFirst();
    }

    private void prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(files());
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (IOException trouble) {
            throw new DataFolderTrouble("The data folder " + path + " cannot be written.", ADVICE, trouble);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** Where a database is made before it is moved to its place: what is found here was left unfinished. */
    Path unfinishedPostgres() {
        return path.resolve("postgres.unfinished");
    }

    Path engine() {
        return path.resolve("engine");
    }

    Path files() {
        return path.resolve("files");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The key that checkpoints are signed with. */
    public Path checkpointKey() {
        return path.resolve("checkpoint-key");
    }

    Path access() {
        return path.resolve("access");
    }

    /** The lock, held until it is closed or this process ends; nothing when another process holds it. */
    Optional<FileChannel> lock() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) return Optional.of(channel);
            } catch (OverlappingFileLockException heldByThisProcess) {
                // as good as held by another
            }
            channel.close();
            return Optional.empty();
        } catch (IOException trouble) {
            throw new DataFolderTrouble("The data folder " + path + " cannot be locked.", ADVICE, trouble);
        }
    }

    DataFolderTrouble inUse() {
        return new DataFolderTrouble(
                "The data folder " + path + " is in use by another portal.",
                "Stop that portal, or set DEMARC_DATA to another folder.",
                null);
    }
}
