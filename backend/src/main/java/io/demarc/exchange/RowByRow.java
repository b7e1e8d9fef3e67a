package io.demarc.exchange;

import io.demarc.identity.Member;
import io.demarc.text.Text;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Takes a chunk over: half of it where it takes too long, and where it fails each of its rows, so that one that cannot be
 * taken, or takes too long even alone and twice, is refused and stops nobody.
 */
@Component
class RowByRow {

    /** Classes of PostgreSQL's codes: connections, conflicts, resources, locks, operators, the system. */
    private static final Set<String> NO_ROWS_FAULT = Set.of("08", "40", "53", "55", "57", "58");

    private static final String OVER_TIME = "57014";

    private static final Logger LOG = LoggerFactory.getLogger(RowByRow.class);

    private final TakeOver takeOver;
    private final Progress progress;

    RowByRow(TakeOver takeOver, Progress progress) {
        this.takeOver = takeOver;
        this.progress = progress;
    }

    /** What is left to take over: nothing, some, or some that takes so long that others go first. */
    enum Left {
        NOTHING,
        SOME,
        SLOW
    }

    Left next(ImportId id, Member me) {
        int most = progress.atOnce(id);
        try {
            return some(id, most, me) == 0 ? Left.NOTHING : Left.SOME;
        } catch (RuntimeException | StackOverflowError trouble) {
            if (most == 1 || !isTooMuch(trouble)) throw trouble;
            progress.halve(id);
            LOG.info("{} rows of import {} take too long at once", most, id);
            return Left.SLOW;
        }
    }

    private int some(ImportId id, int most, Member me) {
        try {
            return takeOver.next(id, most, me);
        } catch (RuntimeException | StackOverflowError trouble) {
            if (isOfNoRow(trouble, most)) throw trouble;
            return rows(id, most, me);
        }
    }

    private int rows(ImportId id, int most, Member me) {
        int done = 0;
        while (done < most && row(id, most, me)) done++;
        return done;
    }

    private boolean row(ImportId id, int most, Member me) {
        try {
            return takeOver.next(id, 1, me) > 0;
        } catch (RuntimeException | StackOverflowError trouble) {
            if (isOfNoRow(trouble, most)) throw trouble;
            LOG.warn(
                    "a row of import {} cannot be taken over: {}",
                    id,
                    trouble.getClass().getName());
            takeOver.refuseNext(id, me);
            return true;
        }
    }

    /** It took longer than a statement or a transaction may; fewer rows may not. */
    private static boolean isTooMuch(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof TransactionTimedOutException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLException sql && OVER_TIME.equals(sql.getSQLState())) return true;
        return false;
    }

    /** What takes too long is a row's fault only when there are no fewer than one at once. */
    private static boolean isOfNoRow(Throwable trouble, int most) {
        return isTooMuch(trouble) ? most > 1 : isOfNoRow(trouble);
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
