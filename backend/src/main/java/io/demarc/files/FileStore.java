package io.demarc.files;

import io.demarc.kernel.NotFound;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files of the current organization. All of it happens in the caller's transaction: what is rolled back was never
 * kept. It knows neither names nor types, and limits no size: whoever keeps a file decides what is let in.
 */
public interface FileStore {

    /**
     * Keeps all that the stream holds, which the caller closes. An id is used once.
     *
     * @throws java.io.UncheckedIOException when it cannot be read to its end
     */
    StoredFile put(FileId id, InputStream content);

    Optional<StoredFile> find(FileId id);

    /**
     * The bytes, read piece by piece while the transaction lasts. A file that is not what was put ends in an
     * {@link java.io.IOException} instead of its last byte.
     *
     * @throws NotFound when there is no such file
     */
    InputStream open(FileId id);

    /** Forgets the file; one that there is not is forgotten already. */
    void delete(FileId id);
}
