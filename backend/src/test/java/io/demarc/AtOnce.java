package io.demarc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What several people send at the same moment, each from a thread of their own. */
public final class AtOnce {

    private AtOnce() {}

    /** What an impatient hand sends six times. */
    @SuppressWarnings("unchecked")
    static List<Page> sixTimes(Callable<Page> sending) throws Exception {
        return send(Collections.nCopies(6, sending).toArray(Callable[]::new));
    }

    /** The answers, in the order of those who sent. */
    @SafeVarargs
    public static List<Page> send(Callable<Page>... all) throws Exception {
        var barrier = new CyclicBarrier(all.length);
        var waiting = new ArrayList<Callable<Page>>();
        for (var one : all)
            waiting.add(() -> {
                barrier.await(60, TimeUnit.SECONDS);
                return one.call();
            });
        var pages = new ArrayList<Page>();
        try (var threads = Executors.newFixedThreadPool(all.length)) {
            for (var answer : threads.invokeAll(waiting, 60, TimeUnit.SECONDS)) pages.add(answer.get());
        }
        return pages;
    }
}
