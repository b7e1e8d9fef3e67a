package io.demarc.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class FileStoreTests {

    private final FileId id = FileId.next();
    private final OrganizationId archive = OrganizationId.next();

    @Autowired
    FileStore store;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageSamples samples;

    @BeforeEach
    void an_organization_is_opened() {
        organizations.open(
                new Organization(archive, "files-" + archive.toString().substring(24), "Archive", Instant.EPOCH));
    }

    @Test
    void a_file_comes_back_as_it_was_put() {
        for (int size : new int[] {0, 1, DatabaseFiles.PIECE, 2 * DatabaseFiles.PIECE + 17}) {
            var each = FileId.next();
            byte[] content = bytes(size);
            var kept = in(() -> store.put(each, new ByteArrayInputStream(content)));
            assertThat(kept.size()).isEqualTo(size);
            assertThat(in(() -> store.find(each))).contains(kept);
            assertThat(in(() -> read(each))).isEqualTo(content);
        }
    }

    @Test
    void its_checksum_is_that_of_its_bytes() {
        var kept = in(() -> store.put(id, new ByteArrayInputStream("as it came".getBytes())));
        assertThat(kept.checksum()).isEqualTo(Fingerprint.of("as it came"));
    }

    @Test
    void a_deleted_file_is_gone_and_can_be_deleted_again() {
        put();
        for (int twice = 0; twice < 2; twice++)
            in(() -> {
                store.delete(id);
                return "";
            });
        assertThat(in(() -> store.find(id))).isEmpty();
        assertThatThrownBy(() -> in(() -> store.open(id))).isInstanceOf(NotFound.class);
        assertThat(in(() -> jdbc.sql("select count(*) from stored_piece")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void what_is_damaged_does_not_pass_for_the_file() {
        put();
        samples.owner().update("update stored_piece set bytes = 'something else' where ordinal = 1");
        assertThatThrownBy(() -> in(() -> read(id))).hasMessageContaining("is not what was kept");
        in(() -> jdbc.sql("delete from stored_piece where ordinal = 1").update());
        assertThatThrownBy(() -> in(() -> read(id))).hasMessageContaining("is not what was kept");
    }

    @Test
    void an_id_is_used_once() {
        put();
        assertThatThrownBy(this::put).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void another_organization_has_no_such_file() {
        put();
        var demo = organizations.withSlug("demo").orElseThrow().id();
        assertThatThrownBy(() ->
                        CurrentOrganization.call(demo, () -> transaction.<Object>execute(status -> store.open(id))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_is_kept_outside_of_a_transaction() {
        assertThatThrownBy(() ->
                        CurrentOrganization.call(archive, () -> store.put(id, new ByteArrayInputStream(bytes(1)))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void put() {
        in(() -> store.put(id, new ByteArrayInputStream(bytes(DatabaseFiles.PIECE + 5))));
    }

    private byte[] read(FileId file) {
        try (var content = store.open(file)) {
            return content.readAllBytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(42).nextBytes(bytes);
        return bytes;
    }

    private <T> T in(Supplier<T> work) {
        return CurrentOrganization.call(archive, () -> transaction.execute(status -> work.get()));
    }
}
