package io.demarc.drill;

import io.demarc.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** People who read pages and register use cases without a pause, and remember each request that failed. */
final class Crowd implements AutoCloseable {

    /** A request that was answered by no page or by one about trouble; times are those of {@link System#nanoTime}. */
    record Failure(String what, int status, long sent, long answered) {

        /** At some moment between these two. */
        boolean wasUnderWay(long from, long until) {
            return sent - until < 0 && answered - from > 0;
        }
    }

    private static final List<String> PAGES =
            List.of("/@demo/", "/@demo/use-cases", "/@demo/reviews", "/@demo/portfolio", "/@demo/vendors");

    /** Stands for an answer about trouble that is no page. */
    private static final int NOT_A_WORD = -1;

    private static final AtomicInteger CROWDS = new AtomicInteger();

    /** How what they register begins: like that of no other crowd. */
    private final String name = "Crowd " + CROWDS.incrementAndGet() + "-";

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicBoolean done = new AtomicBoolean();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port where all of them ask */
    Crowd(int size, int port) {
        Stream.generate(() -> new Wire(port)).limit(size).forEach(wire -> {
            var registrar = Registrar.signedIn(wire);
            people.submit(() -> {
                while (!done.get()) act(wire, registrar);
            });
        });
    }

    /** Nine pages, and then a use case. */
    private void act(Wire wire, Registrar registrar) {
        int number = requests.incrementAndGet();
        long sent = System.nanoTime();
        String what = number % 10 == 0 ? name + number : PAGES.get(number % PAGES.size());
        int status = number % 10 == 0 ? registrar.register(what) : look(wire, what);
        slowest.accumulateAndGet(System.nanoTime() - sent, Math::max);
        answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        if (status != 200 && status != 302) failures.add(new Failure(what, status, sent, System.nanoTime()));
        else if (status == 302) acknowledged.add(what);
    }

    private static int look(Wire wire, String path) {
        try {
            var page = wire.get(path);
            boolean says = page.document().select("h1").size() == 1;
            return page.status() < 400 || says ? page.status() : NOT_A_WORD;
        } catch (IllegalStateException nobodyThere) {
            return 0;
        }
    }

    int requests() {
        return requests.get();
    }

    /** How long the longest answer took since this was asked last. */
    Duration slowest() {
        return Duration.ofNanos(slowest.getAndSet(0));
    }

    /** How many answers there were of each status; 0 stands for none, -1 for one that was no page. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Names of use cases of which a portal said that it has them. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        done.set(true);
        people.close();
    }
}
