package io.demarc.files;

import io.demarc.kernel.Fingerprint;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param checksum the SHA-256 of its bytes
 */
public record StoredFile(FileId id, long size, Fingerprint checksum) {}
