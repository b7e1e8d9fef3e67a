package io.demarc.shell;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * What an exception of the database means to the person whose request it ended, whoever wrapped it: Spring, Hibernate or
 * JPA. The codes are PostgreSQL's.
 */
enum DatabaseTrouble {
    /** Somebody else changed, added or removed the same first. */
    OVERTAKEN,
    /** Others hold what is needed: a lock, a deadlock. */
    BUSY,
    /** It took longer than anything may. */
    SLOW,
    /** What was sent does not fit the database: no data of ours. */
    UNFIT,
    /** Nothing can be read or kept just now; the disk is full, for instance, the portal's own or the database's. */
    GONE,
    UNKNOWN;

    private static final Set<String> LOCKED = Set.of("40001", "40P01", "55P03");
    private static final Set<String> OVER_TIME = Set.of("57014", "25P03", "25P04");
    private static final Set<String> TAKEN = Set.of("23505", "23503", "23P01");

    private static final Set<String> FULL = Set.of("No space left on device", "Disk quota exceeded");

    static DatabaseTrouble of(@Nullable Throwable trouble) {
        boolean closed = false;
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            var meaning = meaning(cause);
            if (meaning != UNKNOWN) return meaning;
            // PostgreSQL gives each of its own a code: without one it is the pool that speaks, of a connection it
            // closed.
            closed |= cause instanceof SQLException refused && refused.getSQLState() == null;
        }
        return closed ? GONE : UNKNOWN;
    }

    /** Whether the same transaction may well succeed when it is tried again. */
    boolean isPassing() {
        return this == BUSY || this == OVERTAKEN;
    }

    /** Part of the message keys that say it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static DatabaseTrouble meaning(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> meaning(refused.getSQLState());
            case IOException it when FULL.contains(reason(it)) -> GONE;
            case OptimisticLockingFailureException _ -> OVERTAKEN;
            case OptimisticLockException _ -> OVERTAKEN;
            case StaleStateException _ -> OVERTAKEN;
            case PessimisticLockingFailureException _ -> BUSY;
            case PessimisticLockException _ -> BUSY;
            case LockTimeoutException _ -> BUSY;
            case QueryTimeoutException _ -> SLOW;
            case org.springframework.dao.QueryTimeoutException _ -> SLOW;
            case TransactionTimedOutException _ -> SLOW;
            case CannotCreateTransactionException _ -> GONE;
            case CannotGetJdbcConnectionException _ -> GONE;
            // Rolling back failed too: what went wrong before says more.
            case TransactionSystemException it -> of(it.getApplicationException());
            case DataAccessResourceFailureException it when sqlState(it) == null -> GONE;
            case DataIntegrityViolationException it when sqlState(it) == null -> UNFIT;
            default -> UNKNOWN;
        };
    }

    /** Java has no exception of its own for it, and says the system's words, with the file or without. */
    private static String reason(IOException trouble) {
        String message = String.valueOf(trouble.getMessage());
        return trouble instanceof FileSystemException file ? String.valueOf(file.getReason()) : message;
    }

    private static DatabaseTrouble meaning(@Nullable String code) {
        if (code == null || code.length() != 5) return UNKNOWN;
        if (LOCKED.contains(code)) return BUSY;
        if (OVER_TIME.contains(code)) return SLOW;
        if (TAKEN.contains(code)) return OVERTAKEN;
        return switch (code.substring(0, 2)) {
            case "22", "23" -> UNFIT;
            case "08", "53", "57", "58" -> GONE;
            default -> UNKNOWN;
        };
    }

    private static @Nullable String sqlState(Throwable trouble) {
        for (var cause = trouble.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof SQLException refused) return refused.getSQLState();
        return null;
    }
}
