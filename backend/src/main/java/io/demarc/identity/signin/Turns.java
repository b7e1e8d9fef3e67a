package io.demarc.identity.signin;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Lets writes to the same session happen one after the other. Whoever waits here holds no connection; in the database those who
 * wait for one session would hold all that there are, and lock each other out (see {@link AfterDeadlock}, which remains for
 * writes of another node).
 */
final class Turns {

    /** Sessions that share a lock wait for each other without need, but never for each other's ends. */
    private static final int LOCKS = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    /** @param session its id, as everybody has found it */
    void take(String session, Runnable write) {
        var lock = locks[Math.floorMod(session.hashCode(), LOCKS)];
        lock.lock();
        try {
            write.run();
        } finally {
            lock.unlock();
        }
    }
}
