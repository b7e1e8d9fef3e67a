package io.demarc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.PageTest;
import io.demarc.Statements;
import io.demarc.bench.Directory.Size;
import java.sql.DriverManager;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What lists of vendors and of all that is kept of them cost where there is much of it, beside the same lists where there is
 * little, by each filter and in each order. Runs only when it is asked for ({@code infra/bench/directory}).
 */
@PageTest
class DirectoryBenchmark {

    private static final Size FEW = new Size(100, 100, 100);
    private static final Size MANY = new Size(2_000, 10_000, 50_000);
    private static final int USE_CASES = 1_000;
    private static final int TIMES = Integer.getInteger("demarc.bench.times", 12);
    private static final String ONLY = System.getProperty("demarc.bench.only", ".*");

    @Autowired
    Browser browser;

    @Autowired
    Environment environment;

    @Test
    void lists_where_there_is_much() throws Exception {
        try (var superuser =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "postgres", "")) {
            var crowd = new Crowd(superuser, 1);
            crowd.open("few", USE_CASES, 1);
            crowd.open("many", USE_CASES, 1);
            var few = new Directory(superuser, "few");
            var many = new Directory(superuser, "many");
            few.fill(FEW);
            many.fill(MANY);
            try (var statement = superuser.createStatement()) {
                statement.execute("vacuum analyze");
            }
            var lead = browser.as("lead@demo.test");
            var ofMany = many.pages();
            var growth = new TreeMap<Double, String>();
            for (var page : few.pages().entrySet()) {
                if (!page.getKey().matches(ONLY)) continue;
                double quick = Double.MAX_VALUE;
                double slow = Double.MAX_VALUE;
                for (int i = 0; i < TIMES; i++) {
                    quick = Math.min(quick, took(lead, "/@few" + page.getValue()));
                    slow = Math.min(slow, took(lead, "/@many" + ofMany.get(page.getKey())));
                }
                int statements = Statements.seen().size();
                System.out.printf(
                        Locale.ROOT,
                        "| %-34s %6.1f ms, with much %6.1f ms: × %4.1f, %d statements%n",
                        page.getKey(),
                        quick,
                        slow,
                        slow / quick,
                        statements);
                growth.put(slow / quick, page.getKey());
            }
            growth.tailMap(3.0)
                    .forEach((by, page) ->
                            System.out.printf(Locale.ROOT, "| grows by more than × 3: %s, × %.1f%n", page, by));
        }
    }

    /** In ms; the statements are the page's afterwards. */
    private static double took(Visitor lead, String path) {
        Statements.reset();
        long begun = System.nanoTime();
        var answer = lead.answer(path);
        long took = System.nanoTime() - begun;
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return took / 1e6;
    }
}
