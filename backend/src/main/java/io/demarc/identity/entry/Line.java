package io.demarc.identity.entry;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A line for a few turns in which everybody counts once, however many requests are theirs: those who wait get a turn in
 * rotation. Where the line is full, whoever has most in it gives a place to who has less.
 */
final class Line {

    private final int most;
    private final Duration patience;
    private final Map<String, Deque<CompletableFuture<Boolean>>> waiting = new LinkedHashMap<>();
    private int free;
    private int present;

    Line(int turns, int most, Duration patience) {
        this.free = turns;
        this.most = most;
        this.patience = patience;
    }

    /** Whether there was a turn in time; whoever got it gives it back. */
    boolean enter(String who) {
        CompletableFuture<Boolean> turn;
        synchronized (this) {
            if (free > 0) {
                free--;
                return true;
            }
            if (present >= most && !makesRoomFor(who)) return false;
            turn = new CompletableFuture<>();
            waiting.computeIfAbsent(who, any -> new ArrayDeque<>()).add(turn);
            present++;
        }
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return !leaves(who, turn) && turn.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            if (!leaves(who, turn) && turn.join()) leave();
            return false;
        }
    }

    synchronized void leave() {
        var next = waiting.entrySet().stream().findFirst();
        if (next.isEmpty()) {
            free++;
            return;
        }
        String who = next.get().getKey();
        var theirs = next.get().getValue();
        waiting.remove(who);
        var turn = theirs.remove();
        if (!theirs.isEmpty()) waiting.put(who, theirs); // At the end: the others come first.
        present--;
        turn.complete(true);
    }

    synchronized int length() {
        return present;
    }

    /** Whether it was still waiting; else it got its turn, or was sent away, at this moment. */
    private synchronized boolean leaves(String who, CompletableFuture<Boolean> turn) {
        var theirs = waiting.get(who);
        if (theirs == null || !theirs.remove(turn)) return false;
        if (theirs.isEmpty()) waiting.remove(who);
        present--;
        return true;
    }

    private boolean makesRoomFor(String who) {
        var own = waiting.get(who);
        var largest = waiting.values().stream().max(Comparator.comparingInt(Deque::size));
        if (largest.isEmpty() || largest.get().size() <= (own == null ? 0 : own.size()) + 1) return false;
        present--;
        largest.get().removeLast().complete(false);
        return true;
    }
}
