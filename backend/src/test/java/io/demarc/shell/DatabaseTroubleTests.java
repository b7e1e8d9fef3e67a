package io.demarc.shell;

import static io.demarc.shell.DatabaseTrouble.BUSY;
import static io.demarc.shell.DatabaseTrouble.GONE;
import static io.demarc.shell.DatabaseTrouble.OVERTAKEN;
import static io.demarc.shell.DatabaseTrouble.SLOW;
import static io.demarc.shell.DatabaseTrouble.UNFIT;
import static io.demarc.shell.DatabaseTrouble.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MultipartException;

class DatabaseTroubleTests {

    @Test
    void whoever_wraps_it_it_means_the_same() {
        var stale = new StaleObjectStateException("UseCase", 1);
        assertThat(DatabaseTrouble.of(stale)).isEqualTo(OVERTAKEN);
        assertThat(DatabaseTrouble.of(new OptimisticLockException(stale))).isEqualTo(OVERTAKEN);
        assertThat(DatabaseTrouble.of(new ObjectOptimisticLockingFailureException("UseCase", 1)))
                .isEqualTo(OVERTAKEN);
        assertThat(DatabaseTrouble.of(new TransactionSystemException("commit", new OptimisticLockException())))
                .isEqualTo(OVERTAKEN);
        assertThat(DatabaseTrouble.of(new PessimisticLockException())).isEqualTo(BUSY);
        assertThat(DatabaseTrouble.of(new CannotAcquireLockException("held"))).isEqualTo(BUSY);
        assertThat(DatabaseTrouble.of(new CannotCreateTransactionException("gone", new ConnectException())))
                .isEqualTo(GONE);
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("cut off", new SQLException("cut off", "57P01")));
        assertThat(DatabaseTrouble.of(rollback)).isEqualTo(GONE);
        assertThat(DatabaseTrouble.of(
                        new TransactionSystemException("rollback failed", new SQLException("Connection is closed"))))
                .as("the pool gives no code")
                .isEqualTo(GONE);
        assertThat(DatabaseTrouble.of(new IllegalStateException("a fault of ours")))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_disk_that_is_full_is_no_fault_of_whoever_asks() {
        var full = new FileSystemException("/tmp/upload", null, "No space left on device");
        assertThat(DatabaseTrouble.of(full)).isEqualTo(GONE);
        assertThat(DatabaseTrouble.of(new MultipartException("parts", new IOException("No space left on device"))))
                .isEqualTo(GONE);
        assertThat(DatabaseTrouble.of(new UncheckedIOException(full))).isEqualTo(GONE);
        assertThat(DatabaseTrouble.of(new IOException("Broken pipe"))).isEqualTo(UNKNOWN);
        assertThat(DatabaseTrouble.of(new NoSuchFileException("/tmp/upload"))).isEqualTo(UNKNOWN);
        assertThat(DatabaseTrouble.of(new DataAccessResourceFailureException(
                        "could not extend file", new SQLException("no space", "53100"))))
                .isEqualTo(GONE);
    }

    @Test
    void what_postgresql_says_decides() {
        Map.of(
                        "40P01", BUSY,
                        "40001", BUSY,
                        "55P03", BUSY,
                        "57014", SLOW,
                        "23505", OVERTAKEN,
                        "23503", OVERTAKEN,
                        "23514", UNFIT,
                        "22021", UNFIT,
                        "08006", GONE,
                        "42601", UNKNOWN)
                .forEach((code, meaning) -> {
                    var refused = new SQLException("refused", code);
                    assertThat(DatabaseTrouble.of(new PersistenceException(
                                    new ConstraintViolationException("refused", refused, "a_rule"))))
                            .as(code)
                            .isEqualTo(meaning);
                    assertThat(DatabaseTrouble.of(new DataIntegrityViolationException("refused", refused)))
                            .as(code)
                            .isEqualTo(meaning);
                    assertThat(DatabaseTrouble.of(new DataAccessResourceFailureException("refused", refused)))
                            .as(code)
                            .isEqualTo(meaning);
                });
    }
}
