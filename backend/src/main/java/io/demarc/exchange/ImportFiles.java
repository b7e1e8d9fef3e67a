package io.demarc.exchange;

import io.demarc.exchange.file.Unreadable;
import io.demarc.exchange.file.Upload;
import io.demarc.files.FileId;
import io.demarc.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The uploaded files, as they came, each under the id of its import. */
@Component
class ImportFiles {

    private final FileStore store;
    private final TransactionTemplate transaction;
    private final Quota quota;

    ImportFiles(FileStore store, TransactionTemplate transaction, Quota quota) {
        this.store = store;
        this.transaction = transaction;
        this.quota = quota;
    }

    /** @throws Unreadable when the organization keeps as much as it may already */
    void keep(ImportId id, Upload upload) {
        quota.requireRoom(upload);
        try (InputStream in = upload.open()) {
            store.put(file(id), in);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        quota.take(upload); // When the slow part is done: others wait for it no longer than for a commit.
    }

    /** Lends a copy of the file, and takes it away afterwards. While it is lent, no connection is held for it. */
    boolean lend(ImportId id, Predicate<Path> work) {
        try {
            var copy = Files.createTempFile("demarc-import-", ".csv");
            try {
                transaction.executeWithoutResult(status -> copy(id, copy));
                return work.test(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void copy(ImportId id, Path copy) {
        try (InputStream in = store.open(file(id))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    void forget(ImportId id) {
        store.delete(file(id));
    }

    private static FileId file(ImportId id) {
        return new FileId(id.value());
    }
}
