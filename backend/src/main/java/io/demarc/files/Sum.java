package io.demarc.files;

import io.demarc.kernel.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Size and checksum of what was seen so far. */
final class Sum {

    private final MessageDigest digest;
    private long size;

    Sum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] piece) {
        digest.update(piece);
        size += piece.length;
    }

    /** What was seen, as a file. Ends the counting. */
    StoredFile of(FileId id) {
        return new StoredFile(id, size, new Fingerprint(HexFormat.of().formatHex(digest.digest())));
    }
}
