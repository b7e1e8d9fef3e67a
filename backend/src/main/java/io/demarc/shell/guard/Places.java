package io.demarc.shell.guard;

import io.demarc.identity.entry.Asker;
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

    /** Whether there was a place in time, with those who share it as well; whoever got it leaves it. */
    boolean enter(Asker asker) {
        long until = System.nanoTime() + patience.toNanos();
        int got = 0;
        for (String share : asker.shares()) {
            if (!enter(share, places << got, until)) {
                asker.shares().subList(0, got).forEach(this::leave);
                return false;
            }
            got++;
        }
        return true;
    }

    void leave(Asker asker) {
        asker.shares().forEach(this::leave);
    }

    private record Queue(Semaphore free, int present) {

        private Queue with(int more) {
            return new Queue(free, present + more);
        }
    }

    private boolean enter(String who, int most, long until) {
        var queue = queues.merge(who, new Queue(new Semaphore(most, true), 1), (known, fresh) -> known.with(1));
        if (queue.present() <= most + MOST_WAITING && take(queue.free(), until - System.nanoTime())) return true;
        part(who);
        return false;
    }

    private void leave(String who) {
        var queue = queues.get(who);
        if (queue != null) queue.free().release();
        part(who);
    }

    private boolean take(Semaphore free, long nanos) {
        try {
            return free.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void part(String who) {
        queues.computeIfPresent(who, (any, queue) -> queue.present() == 1 ? null : queue.with(-1));
    }
}
