package io.demarc.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two portals, a primary and a standby: the primary is killed under writes, again and again, and nothing that a portal
 * acknowledged may be missing afterwards. Runs only when it is asked for ({@code infra/drill/failover}).
 */
class FailoverDrill {

    private static final int ROUNDS = Integer.getInteger("drill.rounds", 10);
    private static final int WRITERS = 4;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final AtomicBoolean done = new AtomicBoolean();

    /** How many each portal has acknowledged. */
    private final List<AtomicInteger> taken = List.of(new AtomicInteger(), new AtomicInteger());

    @Test
    void what_was_acknowledged_is_there_and_users_write_again(@TempDir Path folder) throws Exception {
        var returns = new ArrayList<Duration>();
        try (var pair = PostgresPair.start(folder);
                var one = Node.start(pair.url(), 9401, Node.log("one")).awaitReady();
                var two = Node.start(pair.url(), 9411, Node.log("two")).awaitReady();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = List.of(one, two);
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int node = writer % 2;
                writing.add(writers.submit(() -> write(nodes.get(node), taken.get(node))));
            }
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    awaitMore(20);
                    pair.killPrimary();
                    long killed = System.nanoTime();
                    pair.promote();
                    awaitMore(1);
                    var back = Duration.ofNanos(System.nanoTime() - killed);
                    returns.add(back);
                    System.out.printf("Round %d: both portals take writes again after %d ms%n", round, back.toMillis());
                    pair.follow();
                }
            } finally {
                done.set(true);
                System.out.printf("Answers by status (0: none): %s%n", answers);
            }
            for (var writer : writing) writer.get();
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(registered(pair));
            System.out.printf(
                    "Lost %d of %d acknowledged in %d rounds; slowest return %d ms%n",
                    lost.size(),
                    acknowledged.size(),
                    ROUNDS,
                    returns.stream().mapToLong(Duration::toMillis).max().orElse(0));
            assertThat(lost).isEmpty();
            assertThat(returns).allMatch(back -> back.compareTo(Duration.ofSeconds(10)) < 0);
            assertThat(answers.keySet()).isSubsetOf(0, 302, 503);
        }
    }

    /** Waits until each portal has acknowledged so many more. */
    private void awaitMore(int many) {
        var before = taken.stream().map(AtomicInteger::get).toList();
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> taken.get(0).get() >= before.get(0) + many
                        && taken.get(1).get() >= before.get(1) + many);
    }

    private void write(Node node, AtomicInteger taken) {
        var registrar = Registrar.signedIn(node.wire());
        while (!done.get()) {
            String name = "Failover " + next.incrementAndGet();
            int status = registrar.register(name);
            answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
            if (status == 302) {
                acknowledged.add(name);
                taken.incrementAndGet();
            } else LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static Set<String> registered(PostgresPair pair) throws Exception {
        try (var owner = pair.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select name from use_case where name like 'Failover %'")) {
            var found = new HashSet<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
