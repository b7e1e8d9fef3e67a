package io.demarc.exchange;

import io.demarc.exchange.file.Upload;
import io.demarc.tenancy.CurrentOrganization;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploaded files, as they came. They lie in the database in pieces, so that any node can work on them. */
@Repository
class ImportFiles {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(ImportId id, Upload upload) {
        try (InputStream in = upload.open()) {
            int ordinal = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE))
                jdbc.sql("insert into import_file (tenant_id, import_id, ordinal, bytes) values (?, ?, ?, ?)")
                        .params(CurrentOrganization.id().value(), id.value(), ordinal++, piece)
                        .update();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Lends a copy of the file, and takes it away afterwards. */
    void lend(ImportId id, Consumer<Path> work) {
        try {
            var copy = Files.createTempFile("demarc-import-", ".csv");
            try {
                write(id, copy);
                work.accept(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private void write(ImportId id, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            int ordinal = 0;
            for (var piece = piece(id, ordinal); piece.isPresent(); piece = piece(id, ++ordinal))
                out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(ImportId id, int ordinal) {
        return jdbc.sql("select bytes from import_file where tenant_id = ? and import_id = ? and ordinal = ?")
                .params(CurrentOrganization.id().value(), id.value(), ordinal)
                .query(byte[].class)
                .optional();
    }
}
