package io.demarc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * What each main page costs where there are many use cases, beside the same page where there are few, before and after. Runs
 * only when it is asked for ({@code infra/bench/pages}).
 */
class PagesBenchmark {

    private static final boolean QUICK = Boolean.getBoolean("demarc.bench.quick");
    private static final int MANY = Integer.getInteger("demarc.bench.use-cases", QUICK ? 20_000 : 100_000);
    private static final int FEW = 1_000;
    private static final int OTHERS = 200;
    private static final int IN_ALL = Integer.getInteger("demarc.bench.in-all", 0);
    private static final int WRITERS = 64;
    private static final String ONLY = System.getProperty("demarc.bench.only", ".*");

    private final Report report = new Report();

    @Test
    void pages_where_there_are_many_use_cases() throws Exception {
        String kept = System.getProperty("demarc.bench.data", "");
        var data = kept.isEmpty() ? Files.createTempDirectory("demarc-bench") : Files.createDirectories(Path.of(kept));
        try {
            if (!Files.exists(data.resolve("filled"))) fill(data);
            try (var portal = RunningPortal.start(data, options());
                    var superuser = portal.superuser()) {
                measure(portal, superuser);
            }
        } finally {
            if (kept.isEmpty()) FileSystemUtils.deleteRecursively(data);
        }
        report.write(Path.of(System.getProperty(
                "demarc.bench.json", data.resolveSibling("pages.json").toString())));
    }

    private static List<String> options() {
        return Arrays.stream(System.getProperty("demarc.bench.options", "").split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private void fill(Path data) throws Exception {
        try (var portal = RunningPortal.start(data, List.of());
                var superuser = portal.superuser()) {
            run(superuser, "alter system set shared_preload_libraries = pg_stat_statements");
            run(superuser, "alter system set pg_stat_statements.track_utility = off");
            run(superuser, "create extension if not exists pg_stat_statements");
            long begun = System.nanoTime();
            var crowd = new Crowd(superuser, 1);
            crowd.open("few", FEW, 2);
            crowd.open("many", MANY, 30);
            int others = IN_ALL == 0 ? 60 : Math.max(1, (IN_ALL - MANY - FEW) / OTHERS);
            for (int i = 0; i < OTHERS; i++) crowd.open("other-" + i, others, 1);
            report.say("%,d use cases in %.0f s", MANY + FEW + OTHERS * others, (System.nanoTime() - begun) / 1e9);
        }
        Files.createFile(data.resolve("filled"));
    }

    private void measure(RunningPortal portal, Connection superuser) throws Exception {
        run(superuser, "vacuum analyze");
        var measure = new Measure(
                portal, superuser, Duration.ofMillis(QUICK ? 300 : 700), Duration.ofMillis(QUICK ? 700 : 2_000));
        var lead = new Visitor(portal.port()).signedIn("lead@demo.test");
        new Measure(
                        portal,
                        superuser,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(Integer.getInteger("demarc.bench.warm", QUICK ? 15 : 60)))
                .of(warming(lead, paths(superuser, "few")));
        outside(portal, measure, lead);
        var few = paths(superuser, "few");
        var many = paths(superuser, "many");
        var sql = portal.bareSql(superuser);
        for (String name : few.keySet()) {
            if (!name.matches(ONLY)) continue;
            var visitor = name.equals("people") ? new Visitor(portal.port()).signedIn(Pages.visitor(name)) : lead;
            compare(name, visitor, measure, few.get(name), many.get(name));
            if (!name.startsWith("by ")) bare(sql, measure, () -> visitor.get(many.get(name)).length);
        }
        if ("pairs".matches(ONLY)) pairs(superuser, lead);
        if ("register".matches(ONLY)) register(portal, measure);
    }

    /** Each page in turn, until compilers have seen them all. */
    private static Callable<Integer> warming(Visitor lead, Map<String, String> pages) {
        var turn = new AtomicInteger();
        var paths = pages.entrySet().stream()
                .filter(it -> Pages.visitor(it.getKey()).equals("lead@demo.test"))
                .map(Map.Entry::getValue)
                .toList();
        return () -> lead.get(paths.get(turn.getAndIncrement() % paths.size())).length;
    }

    private void outside(RunningPortal portal, Measure measure, Visitor lead) throws Exception {
        var nobody = new Visitor(portal.port());
        String sheet = org.jsoup.Jsoup.parse(lead.text("/@few/settings/roles"))
                .select("link[rel=stylesheet]")
                .getFirst()
                .attr("href");
        if ("static file".matches(ONLY)) report.row("static file", measure.of(() -> nobody.get(sheet).length));
        if ("anonymous page".matches(ONLY))
            report.row("anonymous page", measure.of(() -> nobody.get("/sign-in").length));
    }

    private static Map<String, String> paths(Connection superuser, String slug) throws SQLException {
        var paths = new LinkedHashMap<String, String>();
        Pages.of(superuser, slug).paths().forEach((name, path) -> paths.put(name, "/@" + slug + path));
        Pages.filters(superuser, slug)
                .forEach((name, query) -> paths.put("by " + name, "/@" + slug + "/use-cases?" + query));
        return paths;
    }

    private void compare(String name, Visitor lead, Measure measure, String few, String many) throws Exception {
        var before = measure.of(() -> lead.get(few).length);
        var those = measure.of(() -> lead.get(many).length);
        report.row(name, before.and(measure.of(() -> lead.get(few).length)), those);
    }

    /** What PostgreSQL alone takes for the page, without the portal. */
    private void bare(BareSql sql, Measure measure, Callable<Integer> page) throws Exception {
        var opened = new ArrayList<Connection>();
        try {
            report.row("  its bare SQL", measure.of(sql.again(sql.of(page), opened)));
        } finally {
            for (var connection : opened) connection.close();
        }
    }

    /** Any two filters at once; those that grow most are measured once more, since other work may have slowed the first try. */
    private void pairs(Connection superuser, Visitor lead) throws Exception {
        var few = Pages.pairs(Pages.filters(superuser, "few"));
        var many = Pages.pairs(Pages.filters(superuser, "many"));
        var growth = new HashMap<String, Double>();
        for (String pair : few.keySet())
            growth.put(pair, best(4, lead, "many", many.get(pair)) / best(4, lead, "few", few.get(pair)));
        report.say("of %d pairs of filters these grow most:", few.size());
        var again = new TreeMap<Double, String>();
        for (String pair : growth.keySet().stream()
                .sorted(Comparator.<String, Double>comparing(growth::get).reversed())
                .limit(16)
                .toList()) {
            double quick = best(12, lead, "few", few.get(pair));
            double slow = best(12, lead, "many", many.get(pair));
            again.put(
                    slow / quick,
                    "%s: %.1f ms, %.1f with many (first × %.1f)".formatted(pair, quick, slow, growth.get(pair)));
        }
        again.descendingMap().forEach((factor, said) -> report.say("  × %.1f  %s", factor, said));
    }

    /** The shortest of several times, in ms. */
    private static double best(int times, Visitor lead, String slug, String filters)
            throws IOException, InterruptedException {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            lead.get("/@" + slug + "/use-cases?" + filters);
            best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        }
        return best;
    }

    private void register(RunningPortal portal, Measure measure) throws Exception {
        var number = new AtomicInteger();
        var refused = new AtomicInteger();
        var costs = new ArrayList<Measure.Cost>();
        for (String slug : List.of("few", "many", "few")) {
            var writer = new Visitor(portal.port()).signedIn("lead@demo.test");
            String path = "/@" + slug + "/use-cases";
            String token = writer.token(path + "/fresh");
            String unit = org.jsoup.Jsoup.parse(writer.text(path + "/fresh"))
                    .select("[name=unit] option[value~=.+], [name=unit][value~=.+]")
                    .getFirst()
                    .val();
            costs.add(measure.of(
                    () -> {
                        var answer = writer.post(
                                path,
                                Map.of(
                                        "_csrf",
                                        token,
                                        "name",
                                        Names.unheardOf(System.nanoTime() * 31 + number.incrementAndGet()),
                                        "purpose",
                                        "To be measured",
                                        "unit",
                                        unit,
                                        "stage",
                                        "LIVE"));
                        if (answer.statusCode() != 302) refused.incrementAndGet();
                        return 0;
                    },
                    WRITERS));
        }
        if (refused.get() > 0) report.say("%d were not registered", refused.get());
        report.row("register, 64 writers", costs.getFirst().and(costs.getLast()), costs.get(1));
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
