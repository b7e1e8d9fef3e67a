package io.demarc.evidence;

import io.demarc.evidence.Evidence.KeptFile;
import io.demarc.evidence.file.FileType;
import io.demarc.files.FileId;
import io.demarc.files.FileStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/** Hands out what is kept: never to be shown by a browser, and without holding a connection while somebody slow reads. */
@Component
class KeptFiles {

    private final FileStore store;
    private final TransactionTemplate transaction;

    KeptFiles(FileStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** The answer of a handler, which must be marked as costly. */
    View download(KeptFile file) {
        return new View() {
            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest asked, HttpServletResponse response)
                    throws IOException {
                var copy = Files.createTempFile("demarc-evidence-", ".download");
                try {
                    // As a whole before the first byte goes out: a damaged file is an error, never half an answer.
                    transaction.executeWithoutResult(status -> copy(file, copy));
                    response.setContentType(FileType.valueOf(file.type()).media());
                    response.setContentLengthLong(file.size());
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()));
                    response.setHeader("X-Content-Type-Options", "nosniff");
                    Files.copy(copy, response.getOutputStream());
                } finally {
                    Files.deleteIfExists(copy);
                }
            }
        };
    }

    private void copy(KeptFile file, Path copy) {
        try (InputStream in = store.open(new FileId(file.id()))) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
