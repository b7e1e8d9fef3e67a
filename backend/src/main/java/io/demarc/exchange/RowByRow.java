package io.demarc.exchange;

import io.demarc.identity.Member;
import io.demarc.text.Text;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes a chunk over, and where it fails as a whole each of its rows: one that cannot be taken is refused and stops nobody. */
@Component
class RowByRow {

    /** Classes of PostgreSQL's codes: connections, conflicts, resources, locks, operators, the system. */
    private static final Set<String> NO_ROWS_FAULT = Set.of("08", "40", "53", "55", "57", "58");

    private static final Logger LOG = LoggerFactory.getLogger(RowByRow.class);

    private final TakeOver takeOver;

    RowByRow(TakeOver takeOver) {
        this.takeOver = takeOver;
    }

    /** @return how many rows are done, at most {@value TakeOver#CHUNK}; 0 when none is left */
    int next(ImportId id, Member me) {
        try {
            return takeOver.next(id, TakeOver.CHUNK, me);
        } catch (RuntimeException | StackOverflowError trouble) {
            if (isOfNoRow(trouble)) throw trouble;
            return rows(id, me);
        }
    }

    private int rows(ImportId id, Member me) {
        int done = 0;
        while (done < TakeOver.CHUNK && row(id, me)) done++;
        return done;
    }

    private boolean row(ImportId id, Member me) {
        try {
            return takeOver.next(id, 1, me) > 0;
        } catch (RuntimeException | StackOverflowError trouble) {
            if (isOfNoRow(trouble)) throw trouble;
            LOG.warn(
                    "a row of import {} cannot be taken over: {}",
                    id,
                    trouble.getClass().getName());
            takeOver.refuseNext(id, me);
            return true;
        }
    }

    /** What would happen to any row, or would not happen another time. */
    private static boolean isOfNoRow(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof AccessDeniedException
                    || cause instanceof TransactionException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && isOfNoRow(sql)) return true;
        return false;
    }

    private static boolean isOfNoRow(SQLException trouble) {
        String state = trouble.getSQLState();
        return state != null && NO_ROWS_FAULT.contains(Text.cut(state, 2));
    }
}
