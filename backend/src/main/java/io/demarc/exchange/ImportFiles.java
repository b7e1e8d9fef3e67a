package io.demarc.exchange;

import io.demarc.exchange.file.Upload;
import io.demarc.files.FileId;
import io.demarc.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The uploaded files, as they came, each under the id of its import. */
@Component
class ImportFiles {

    private final FileStore store;
    private final TransactionTemplate transaction;
    private final DataSize most;

    ImportFiles(FileStore store, TransactionTemplate transaction, @Value("${demarc.imports.most:2GB}") DataSize most) {
        this.most = most;
        this.store = store;
        this.transaction = transaction;
    }

    /** What an organization may keep in files, until it withdraws some. */
    long mostBytes() {
        return most.toBytes();
    }

    long mostMegabytes() {
        return most.toMegabytes();
    }

    void keep(ImportId id, Upload upload) {
        try (InputStream in = upload.open()) {
            store.put(file(id), in);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Lends a copy of the file, and takes it away afterwards. While it is lent, no connection is held for it. */
    void lend(ImportId id, Consumer<Path> work) {
        try {
            var copy = Files.createTempFile("demarc-import-", ".csv");
            try {
                transaction.executeWithoutResult(status -> copy(id, copy));
                work.accept(copy);
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
