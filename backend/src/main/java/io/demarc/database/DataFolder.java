package io.demarc.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder that keeps the embedded database and the files. Whoever holds its lock is the one portal that runs on it. */
public record DataFolder(Path path) {

    private static final String ADVICE =
            "Set DEMARC_DATA to a folder that this user may write, or give an external database by SPRING_DATASOURCE_URL.";

    private static final Set<PosixFilePermission> ITS_OWNERS = PosixFilePermissions.fromString("rwx------");

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
                if (path.getParent() != null) Files.createDirectories(path.getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(ITS_OWNERS));
            }
            takePossession();
            if (!Files.exists(files()))
                Files.createDirectory(files(), PosixFilePermissions.asFileAttribute(ITS_OWNERS));
        } catch (IOException trouble) {
            throw new DataFolderTrouble("The data folder " + path + " cannot be written.", ADVICE, trouble);
        }
    }

    /** It may have been open to others until now: what they have put into it is refused, and the door is shut. */
    private void takePossession() throws IOException {
        var own = OwnFiles.in(path);
        refuse(own.doubt(path.toRealPath()));
        OwnFiles.tighten(path.toRealPath());
        for (var part : parts()) {
            if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) continue;
            refuse(own.doubt(part));
            OwnFiles.tighten(part);
        }
    }

    /** What of it is read, written or run; the programs are looked at by whoever holds the lock. What else lies there is not ours to judge. */
    private List<Path> parts() {
        return List.of(postgres(), unfinishedPostgres(), files(), log(), checkpointKey(), access(), locked());
    }

    private static void refuse(Optional<String> doubt) {
        if (doubt.isPresent())
            throw new DataFolderTrouble(
                    "The data folder cannot be trusted: " + doubt.get() + ".",
                    "Have all in it belong to the user that the portal runs as, or set DEMARC_DATA to another folder.",
                    null);
    }

    /**
     * Takes PostgreSQL's programs away if somebody else may have changed them; they are unpacked again. Only who holds the
     * lock may do that.
     */
    void clearDoubtfulEngine() throws IOException {
        if (Files.isSymbolicLink(engine())) Files.delete(engine());
        else if (Files.exists(engine()) && !OwnFiles.in(path).areAll(engine()))
            FileSystemUtils.deleteRecursively(engine());
        if (!Files.exists(engine())) Files.createDirectory(engine(), PosixFilePermissions.asFileAttribute(ITS_OWNERS));
        if (!Files.exists(log()))
            Files.createFile(log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** The library unpacks the programs for everybody, and lets all read its own lock. */
    void tightenEngine() throws IOException {
        OwnFiles.tightenAll(engine());
        var lock = postgres().resolve("epg-lock");
        if (Files.exists(lock)) OwnFiles.tighten(lock);
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

    private Path locked() {
        return path.resolve("lock");
    }

    /** The lock, held until it is closed or this process ends; nothing when another process holds it. */
    Optional<FileChannel> lock() {
        try {
            var channel = FileChannel.open(
                    locked(),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
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
