package io.demarc.identity.signin;

import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Writes to a session that are tried once more when PostgreSQL ends a deadlock with them. Two requests of one session write
 * its row and its attributes in no order that they agreed on: the one that is ended has written nothing, and the other is
 * done a moment later.
 */
final class AfterDeadlock {

    /** So often a write is begun at most; each time at least one other has ended before. */
    private static final int TRIES = 5;

    private AfterDeadlock() {}

    /** @throws PessimisticLockingFailureException if the last try was ended, too */
    static void again(Runnable write) {
        for (int more = TRIES - 1; ; more--) {
            try {
                write.run();
                return;
            } catch (PessimisticLockingFailureException ended) {
                if (more == 0) throw ended;
            }
        }
    }
}
