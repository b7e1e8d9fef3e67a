package io.demarc.evidence.file;

import io.demarc.text.Name;
import io.demarc.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;

/**
 * A file that was read once from its first byte to its last and is what may be kept.
 *
 * @param name as the sender calls it, without folders, at most 255 characters, with an ending that is true
 * @param size in bytes
 * @param checksum the SHA-256 of its bytes
 */
public record Arrived(Path path, String name, long size, String checksum, FileType type) {

    private static final int LONGEST_NAME = 240;

    /** @throws Unacceptable when it is empty, too large or of a type that is not let in */
    public static Arrived of(Path path, String name, DataSize largest) {
        try {
            String plain = plain(name);
            long size = Files.size(path);
            if (size == 0) throw new Unacceptable("empty", plain);
            if (size > largest.toBytes()) throw new Unacceptable("large", plain, largest.toMegabytes());
            var type = TrueType.of(path, plain);
            return new Arrived(path, type.name(plain), size, checksum(path), type);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Some browsers send the folder along. */
    public static String plain(String name) {
        String last = Name.clean(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.isEmpty() ? "file" : Text.cut(last, LONGEST_NAME);
    }

    private static String checksum(Path path) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
