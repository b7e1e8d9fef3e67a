package io.demarc.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three portals behind a balancer, on one database: people notice neither which of them answers nor that one dies. Runs
 * only when it is asked for ({@code infra/drill/nodes}).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesDrill {

    private static final int PEOPLE = 4;
    private static final int MINUTES = Integer.getInteger("drill.minutes", 10);
    private static final int REQUESTS = Integer.getInteger("drill.requests", 100_000);
    private static final int ROWS = 2_000;

    @TempDir
    static Path folder;

    private static PostgresPair database;
    private static List<Node> nodes;
    private static Balancer balancer;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresPair.start(folder);
        nodes = new ArrayList<>();
        for (int node = 0; node < 3; node++) nodes.add(run(node).awaitReady());
        balancer = Balancer.before(nodes, Node.log("balancer"));
        awaitPage();
    }

    @AfterAll
    static void stop() throws IOException {
        if (balancer != null) balancer.close();
        if (nodes != null) nodes.forEach(Node::close);
        if (database != null) database.close();
    }

    @Test
    @Order(1)
    void who_signs_in_on_one_reads_on_another_and_decides_on_the_third() {
        var lead = nodes.get(0).wire().signedIn("lead");
        var waiting =
                lead.get(at(1, "/@demo/reviews")).document().select("main a[href*=/reviews/]").eachAttr("href").stream()
                        .map(path -> path.replaceAll("(/reviews/[0-9a-f-]{36}).*", "$1"))
                        .distinct()
                        .filter(path -> lead.get(at(1, path + "/decision")).status() == 200)
                        .toList();
        assertThat(waiting).isNotEmpty();
        String review = waiting.getFirst();
        var form = lead.get(at(1, review + "/decision")).fields("main form");
        form.put("verdict", List.of("ASK_FOR_CHANGES"));
        form.put("reason", List.of("Said on the third."));
        assertThat(lead.post(at(2, review + "/decision"), form).status()).isEqualTo(302);
        assertThat(lead.get(at(0, review)).text()).contains("Said on the third.");
        System.out.println("Signed in on one, read on another, decided on the third: seen on the first");
    }

    @Test
    @Order(2)
    void wrong_passwords_are_counted_together() {
        int looked = 0;
        for (int guess = 0; guess < 30; guess++) {
            var wire = nodes.get(guess % 3).wire();
            var answer = wire.signIn(wire.get("/sign-in"), "auditor", "wrong-" + guess);
            if (String.valueOf(answer.location()).contains("wrong")) looked++;
        }
        System.out.printf("Wrong passwords for one person on three portals: %d of 30 were looked at%n", looked);
        assertThat(looked).isLessThan(12);
    }

    @Test
    @Order(3)
    void what_is_due_now_and_then_is_done_once_among_all() throws Exception {
        var timers = "task_name in ('ledgers-checked', 'unit-figures')";
        await().atMost(Duration.ofMinutes(1)).until(() -> count("scheduled_tasks", timers + " and picked") == 0);
        long checked = count("ledger_check", "true");
        try (var owner = database.owner();
                var sql = owner.createStatement()) {
            sql.execute("delete from unit_figure");
            sql.execute("update scheduled_tasks set execution_time = now(), last_success = null where " + timers);
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> count("scheduled_tasks", timers + " and last_success is not null and not picked") == 2);
        long checks = count("ledger_check", "true") - checked;
        long organizations = count("organization", "true");
        System.out.printf(
                "Timers among three portals: %d ledgers of %d organizations checked, figures of %d units kept%n",
                checks, organizations, count("unit_figure", "true"));
        assertThat(checks).isEqualTo(organizations);
        assertThat(count("unit_figure", "true"))
                .isPositive()
                .isEqualTo(count("(select distinct tenant_id, business_unit_id from unit_figure) once", "true"));
    }

    @Test
    @Order(4)
    void an_import_is_done_once_though_whoever_does_it_dies() throws Exception {
        var lead = nodes.get(0).wire().signedIn("lead");
        var imported = BulkImport.tried(lead, ROWS);
        imported.run(lead);
        await().atMost(Duration.ofMinutes(1)).until(() -> count("use_case", "name like 'Bulk %'") > 0);
        for (int node = 0; node < 3; node++) {
            nodes.get(node).kill();
            nodes.set(node, run(node).awaitReady());
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> count("use_case", "name like 'Bulk %'") >= ROWS);
        var seen = nodes.get(1).wire().signedIn("lead");
        await().atMost(Duration.ofMinutes(1)).until(() -> imported.isDone(seen));
        System.out.printf(
                "An import of %d rows while each portal was killed once: %d use cases%n",
                ROWS, count("use_case", "name like 'Bulk %'"));
        assertThat(count("use_case", "name like 'Bulk %'")).isEqualTo(ROWS);
    }

    @Test
    @Order(5)
    void one_dies_each_minute_and_only_what_it_was_answering_fails() throws Exception {
        var kills = new ArrayList<Kill>();
        var crowd = new Crowd(PEOPLE, Balancer.PORT);
        try (crowd) {
            for (int minute = 0; minute < MINUTES; minute++) {
                long next = System.nanoTime() + Duration.ofMinutes(1).toNanos();
                int node = minute % 3;
                long before = System.nanoTime();
                nodes.get(node).kill();
                kills.add(new Kill(before, System.nanoTime()));
                nodes.set(node, run(node).awaitReady());
                await().atMost(Duration.ofMinutes(3)).until(() -> System.nanoTime() - next > 0);
            }
        }
        var failed = crowd.failures().stream()
                .filter(failure -> kills.stream().noneMatch(kill -> failure.wasUnderWay(kill.before(), kill.after())))
                .toList();
        report("Killed " + MINUTES + " times", crowd);
        System.out.printf("Failed that were not under way when one was killed: %d %s%n", failed.size(), failed);
        assertThat(failed).isEmpty();
        assertThat(lost(crowd)).isEmpty();
    }

    @Test
    @Order(6)
    void all_are_restarted_one_after_the_other_and_nobody_notices() throws Exception {
        int rounds = 0;
        var crowd = new Crowd(PEOPLE, Balancer.PORT);
        try (crowd) {
            while (crowd.requests() < REQUESTS || rounds == 0) {
                for (int node = 0; node < 3; node++) {
                    nodes.get(node).stop();
                    nodes.set(node, run(node).awaitReady());
                    // Until the balancer has asked it twice.
                    long known = System.nanoTime() + Duration.ofSeconds(3).toNanos();
                    await().until(() -> System.nanoTime() - known > 0);
                }
                rounds++;
            }
        }
        report("Restarted all three " + rounds + " times", crowd);
        assertThat(crowd.failures()).isEmpty();
        assertThat(lost(crowd)).isEmpty();
    }

    /** From when it was asked for until it was seen: on busy machines what dies answers a little longer. */
    private record Kill(long before, long after) {}

    private static void report(String what, Crowd crowd) throws Exception {
        System.out.printf(
                "%s under %d requests: failed %d, lost %d of %d acknowledged; answers by status (0: none): %s%n",
                what,
                crowd.requests(),
                crowd.failures().size(),
                lost(crowd).size(),
                crowd.acknowledged().size(),
                crowd.answers());
    }

    private static Set<String> lost(Crowd crowd) throws Exception {
        var lost = new HashSet<>(crowd.acknowledged());
        try (var owner = database.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select name from use_case where name like 'Crowd %'")) {
            while (rows.next()) lost.remove(rows.getString(1));
        }
        return lost;
    }

    private static long count(String table, String condition) throws Exception {
        try (var owner = database.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select count(*) from " + table + " where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Node run(int node) throws IOException {
        return Node.start(database.url(), 9401 + 10 * node, Node.log("node-" + (node + 1)));
    }

    private static String at(int node, String path) {
        return "http://localhost:" + nodes.get(node).port() + path;
    }

    private static void awaitPage() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> new Wire(Balancer.PORT).get("/sign-in").status() == 200);
    }
}
