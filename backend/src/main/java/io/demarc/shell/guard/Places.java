package io.demarc.shell.guard;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** For how many of somebody's requests there is work at the same time: others of theirs wait, in their order. */
final class Places {

    /** Beyond so many nobody is waiting for an answer. */
    private static final int MOST_WAITING = 200;

    private final ConcurrentHashMap<String, Queue> queues = new ConcurrentHashMap<>();
    private final int places;
    private final Duration patience;

    Places(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    private record Queue(Semaphore free, int present) {

        private Queue with(int more) {
            return new Queue(free, present + more);
        }
    }

    /** Whether there was a place in time; whoever got it leaves it. */
    boolean enter(String who) {
        var queue = queues.merge(who, new Queue(new Semaphore(places, true), 1), (known, fresh) -> known.with(1));
        if (queue.present() <= places + MOST_WAITING && take(queue.free())) return true;
        part(who);
        return false;
    }

    void leave(String who) {
        var queue = queues.get(who);
        if (queue != null) queue.free().release();
        part(who);
    }

    private boolean take(Semaphore free) {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void part(String who) {
        queues.computeIfPresent(who, (any, queue) -> queue.present() == 1 ? null : queue.with(-1));
    }
}
