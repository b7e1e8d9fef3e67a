package io.demarc.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The same thing done by several at a time for a while. */
record Load(int connections, Duration duration) {

    /** How long each took, in nanoseconds, ascending; how many were done in a second; bytes of the last answer. */
    record Outcome(long[] took, double perSecond, int bytes) {

        /** In milliseconds. */
        double quantile(double share) {
            return took[(int) Math.min(took.length - 1, Math.floor(share * took.length))] / 1e6;
        }
    }

    private record Worked(LongStream took, int bytes) {}

    /** @param request answers with how many bytes came */
    Outcome run(Callable<Integer> request) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + duration.toNanos();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, connections)
                    .mapToObj(i -> workers.submit(() -> work(request, end)))
                    .toList();
            int bytes = 0;
            var took = LongStream.empty();
            for (Future<Worked> each : all) {
                took = LongStream.concat(took, each.get().took());
                bytes = each.get().bytes();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] sorted = took.toArray();
            Arrays.sort(sorted);
            return new Outcome(sorted, sorted.length / seconds, bytes);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Worked work(Callable<Integer> request, long end) throws Exception {
        var took = LongStream.builder();
        int bytes = 0;
        for (long now = System.nanoTime(); now < end; ) {
            bytes = request.call();
            long then = System.nanoTime();
            took.add(then - now);
            now = then;
        }
        return new Worked(took.build(), bytes);
    }
}
