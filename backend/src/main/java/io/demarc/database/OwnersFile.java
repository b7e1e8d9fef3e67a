package io.demarc.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A small file with a secret, which its owner alone may read. It is written beside, so that nobody meets half of it. */
public record OwnersFile(Path path) {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** In place of what is there, if anything. */
    public void replace(String content) throws IOException {
        Files.move(written(content), path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is one, perhaps made by somebody else meanwhile */
    public void create(String content) throws IOException {
        var fresh = written(content);
        try {
            Files.createLink(path, fresh);
        } finally {
            Files.delete(fresh);
        }
    }

    public boolean isOpenToOthers() throws IOException {
        return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
    }

    private Path written(String content) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNERS));
        try (var file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
        return fresh;
    }
}
