package io.demarc.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal with its own database on a small disk, while people read and write: its machine gets into trouble and out of it
 * again. Runs only when it is asked for ({@code infra/drill/trouble}).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubleDrill {

    private static final int PEOPLE = 4;
    private static final Duration SECONDS = Duration.ofSeconds(Integer.getInteger("drill.seconds", 30));
    private static final Duration LONG = Duration.ofMinutes(2);

    /** How long anybody waits to be told: for a connection, for their turn. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    /** Who is in the middle of a statement waits until PostgreSQL's silence is longer than any statement. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String DISK = System.getProperty("drill.disk", "");

    @TempDir
    static Path elsewhere;

    private static Path data;
    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        var disk = DISK.isEmpty() ? elsewhere : Path.of(DISK);
        data = disk.resolve("data");
        var temporary = Files.createDirectories(disk.resolve("temporary"));
        node = Node.inFolder(
                        data, 9401, Node.log("trouble"), Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))
                .awaitReady();
        System.out.println("| trouble | answers by status | slowest | lost of acknowledged | back after |");
        System.out.println("|---|---|---|---|---|");
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    private interface Trouble {
        void during(Duration time) throws Exception;
    }

    @Test
    @Order(1)
    void none() throws Exception {
        people("none", Set.of(200, 302), BOUND, time -> pass(time.dividedBy(3)));
    }

    @Test
    @Order(2)
    void other_programs_take_all_processors() throws Exception {
        people("all processors taken twice", Set.of(200, 302, 503), BOUND, time -> {
            var others = new ArrayList<Process>();
            try {
                for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++)
                    others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
                pass(time);
            } finally {
                others.forEach(Process::destroyForcibly);
            }
        });
    }

    @Test
    @Order(3)
    void the_database_does_not_answer() throws Exception {
        people("PostgreSQL stopped in its tracks", Set.of(200, 302, 503), SILENCE, time -> {
            signal("-STOP");
            try {
                pass(time);
            } finally {
                signal("-CONT");
            }
        });
    }

    @Test
    @Order(4)
    void the_disk_is_full() throws Exception {
        if (DISK.isEmpty()) {
            System.out.println("| disk full | not tried: only root can mount a small one | | | |");
            return;
        }
        var uploads = new TreeMap<Integer, Integer>();
        people("disk full", Set.of(200, 302, 503), BOUND, time -> {
            var lead = node.wire().signedIn("lead");
            var form = lead.get("/@demo/imports/fresh").fields("main form");
            var ballast = Path.of(DISK, "ballast");
            long end = System.nanoTime() + time.toNanos();
            try {
                while (System.nanoTime() - end < 0) {
                    fill(ballast);
                    uploads.merge(upload(lead, form), 1, Integer::sum);
                    pass(Duration.ofMillis(200));
                }
            } finally {
                Files.delete(ballast);
            }
        });
        System.out.println("| uploads meanwhile | " + uploads + " | | | |");
        assertThat(uploads.keySet()).isSubsetOf(302, 503);
    }

    /** People read and write before, during and after; then all that they were told is kept must be there. */
    private static void people(String name, Set<Integer> answers, Duration bound, Trouble trouble) throws Exception {
        Set<String> acknowledged;
        Duration slowest;
        Duration back;
        Map<Integer, String> all;
        try (var crowd = new Crowd(PEOPLE, node.port())) {
            await().atMost(LONG).until(() -> crowd.acknowledged().size() > 5);
            crowd.slowest();
            trouble.during(SECONDS);
            long over = System.nanoTime();
            int before = crowd.acknowledged().size();
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> crowd.acknowledged().size() > before + PEOPLE);
            back = Duration.ofNanos(System.nanoTime() - over);
            slowest = crowd.slowest();
            acknowledged = crowd.acknowledged();
            all = crowd.answers().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().toString(), (a, b) -> a, TreeMap::new));
        }
        var lost = new HashSet<>(acknowledged);
        lost.removeAll(kept());
        System.out.printf(
                "| %s | %s | %.1f s | %d of %d | %.1f s |%n",
                name, all, slowest.toMillis() / 1000.0, lost.size(), acknowledged.size(), back.toMillis() / 1000.0);
        assertThat(lost).isEmpty();
        assertThat(all.keySet()).isSubsetOf(answers);
        assertThat(slowest).isLessThan(bound);
        nothingIsHeld();
    }

    private static void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** No connection is still taken by a request that is over. */
    private static void nothingIsHeld() {
        await().atMost(Duration.ofSeconds(10)).until(() -> node.metrics()
                .lines()
                .filter(it ->
                        it.startsWith("hikaricp_connections_active{") || it.startsWith("hikaricp_connections_pending{"))
                .allMatch(it -> it.endsWith(" 0.0")));
    }

    /** Takes what is left of the disk. */
    private static void fill(Path ballast) throws InterruptedException, IOException {
        new ProcessBuilder("sh", "-c", "cat /dev/zero >> \"$1\"", "sh", ballast.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int upload(Wire lead, Map<String, List<String>> form) {
        String file = "agency,id,use_case_name,agency_bureau,development_stage,vendor_name\n"
                + "Norrland,FULL-1,Full 1,Claims,Pilot,%s\n"
                        .formatted("x".repeat(100))
                        .repeat(1_000);
        return lead.upload("/@demo/imports", form, file.getBytes()).status();
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var all = new ArrayList<>(List.of(postmaster));
        kill(signal, postmaster);
        all.addAll(postmaster.children().toList());
        for (var process : all) kill(signal, process);
    }

    private static void kill(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private static Set<String> kept() throws IOException, SQLException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("access"))) {
            access.load(reader);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/demarc";
        try (var superuser = DriverManager.getConnection(url, "postgres", access.getProperty("superuser"));
                var sql = superuser.createStatement();
                var rows = sql.executeQuery("select name from use_case where name like 'Crowd %'")) {
            var names = new HashSet<String>();
            while (rows.next()) names.add(rows.getString(1));
            return names;
        }
    }
}
