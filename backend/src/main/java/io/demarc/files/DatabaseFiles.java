package io.demarc.files;

import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database, in pieces of a megabyte, so that no more than one of them is ever in memory. See record 0013. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DatabaseFiles implements FileStore {

    static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;

    DatabaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public StoredFile put(FileId id, InputStream content) {
        jdbc.sql("insert into stored_file (tenant_id, id) values (?, ?)")
                .params(tenant(), id.value())
                .update();
        var sum = new Sum();
        try {
            int ordinal = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                sum.add(piece);
                jdbc.sql("insert into stored_piece (tenant_id, file_id, ordinal, bytes) values (?, ?, ?, ?)")
                        .params(tenant(), id.value(), ordinal++, piece)
                        .update();
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        var file = sum.of(id);
        jdbc.sql("update stored_file set size = ?, checksum = ? where tenant_id = ? and id = ?")
                .params(file.size(), file.checksum().hex(), tenant(), id.value())
                .update();
        return file;
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, size, checksum from stored_file where tenant_id = ? and id = ?")
                .params(tenant(), id.value())
                .query(StoredFile.class)
                .optional();
    }

    @Override
    public InputStream open(FileId id) {
        var file = find(id).orElseThrow(NotFound::new);
        return new Pieces(file, ordinal -> jdbc.sql(
                        "select bytes from stored_piece where tenant_id = ? and file_id = ? and ordinal = ?")
                .params(tenant(), id.value(), ordinal)
                .query(byte[].class)
                .optional());
    }

    @Override
    public void delete(FileId id) {
        jdbc.sql("delete from stored_piece where tenant_id = ? and file_id = ?")
                .params(tenant(), id.value())
                .update();
        jdbc.sql("delete from stored_file where tenant_id = ? and id = ?")
                .params(tenant(), id.value())
                .update();
    }

    private static UUID tenant() {
        return CurrentOrganization.id().value();
    }
}
