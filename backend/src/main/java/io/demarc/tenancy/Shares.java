package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who may have how many of a number of places. One organization alone gets its share; as soon as others are there, it gets
 * another place only while it has fewer than are free. So each that comes finds places, however many were greedy before it
 * (with 16: 10, 3, 2 and 1), and of those that wait, who has least goes first.
 */
final class Shares {

    private final int places;
    private final int share;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<OrganizationId, Integer> taken = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int elsewhere;

    /**
     * @param places of all
     * @param share of an organization at most
     */
    Shares(int places, int share) {
        this.places = places;
        this.share = share;
    }

    private static final class Waiting {

        private final OrganizationId organization;
        private final Condition turn;
        private boolean served;

        private Waiting(OrganizationId organization, Condition turn) {
            this.organization = organization;
            this.turn = turn;
        }
    }

    /** Takes a place, when there is one within that time. */
    boolean take(OrganizationId organization, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var mine = new Waiting(organization, lock.newCondition());
            waiting.add(mine);
            serve();
            long left = patience.toNanos();
            try {
                while (!mine.served && left > 0) left = mine.turn.awaitNanos(left);
                return mine.served;
            } catch (InterruptedException stopped) {
                if (mine.served) {
                    leave(organization);
                    serve();
                }
                throw stopped;
            } finally {
                if (waiting.remove(mine)) serve(); // The others may be alone again.
            }
        } finally {
            lock.unlock();
        }
    }

    /** A place was taken in nobody's name: nobody waits here for that, but there is one less. */
    void takeElsewhere() {
        change(() -> elsewhere++);
    }

    void giveBackElsewhere() {
        change(() -> elsewhere--);
    }

    void giveBack(OrganizationId organization) {
        change(() -> leave(organization));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            serve();
        } finally {
            lock.unlock();
        }
    }

    private void leave(OrganizationId organization) {
        taken.computeIfPresent(organization, (any, places) -> places == 1 ? null : places - 1);
    }

    private void serve() {
        for (var next = next(); next != null; next = next()) {
            waiting.remove(next);
            taken.merge(next.organization, 1, Integer::sum);
            next.served = true;
            next.turn.signal();
        }
    }

    /** Who has least of those that may have one; of several the one that came first. */
    private @Nullable Waiting next() {
        Waiting next = null;
        for (var each : waiting)
            if (isFree(each.organization) && (next == null || of(each.organization) < of(next.organization)))
                next = each;
        return next;
    }

    private boolean isFree(OrganizationId organization) {
        int free =
                places - elsewhere - taken.values().stream().mapToInt(it -> it).sum();
        int own = of(organization);
        return free > 0 && own < share && (isAlone(organization) || own < free);
    }

    private boolean isAlone(OrganizationId organization) {
        return taken.keySet().stream().allMatch(organization::equals)
                && waiting.stream().allMatch(it -> it.organization.equals(organization));
    }

    private int of(OrganizationId organization) {
        return taken.getOrDefault(organization, 0);
    }
}
