package io.demarc.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.bench.Crowd;
import io.demarc.deployment.Mode;
import io.demarc.identity.Member;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * How long it takes to work out what would become of 10,000 use cases that move, beside a bare statement over as many rows in
 * the same run. Runs only when it is asked for ({@code infra/bench/what-if}).
 */
@PageTest
class WhatIfBenchmark {

    private static final int MANY = 10_000;

    @Autowired
    PageSamples samples;

    @Autowired
    Environment environment;

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    Working working;

    private UUID tenant;

    @Test
    void what_would_become_of_many() throws Exception {
        fill();
        var organization = new OrganizationId(tenant);
        var me = Member.ofPortal(
                organization,
                new MemberId(samples.owner()
                        .queryForObject(
                                "select id from membership where tenant_id = ? and address = 'vendors@demo.test'",
                                UUID.class,
                                tenant)));
        var moves = new Question(Kind.MOVE, null, null, null, null, Mode.M2, Mode.M5, null, List.of());
        for (String which : List.of("first", "again", "once more")) {
            long begun = System.nanoTime();
            samples.owner().update("update use_case_overview set coverage = coverage where tenant_id = ?", tenant);
            report("a bare UPDATE of the rows", System.nanoTime() - begun);
            begun = System.nanoTime();
            var id = CurrentOrganization.call(organization, () -> whatIfs.ask(moves, me));
            CurrentOrganization.run(organization, () -> {
                boolean left = working.step(id);
                while (left) left = working.step(id);
            });
            report("worked out, " + which, System.nanoTime() - begun);
            int lines = samples.owner()
                    .queryForObject(
                            "select count(*) from what_if_line where what_if_id = ?", Integer.class, id.value());
            System.out.printf(Locale.ROOT, "| for %,d use cases%n", lines);
            assertThat(lines).isGreaterThan(MANY / 2);
        }
    }

    private void fill() throws Exception {
        try (var superuser =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "postgres", "")) {
            new Crowd(superuser, 1).copy("many", MANY * 10 / 9);
        }
        tenant = samples.owner().queryForObject("select id from organization where slug = 'many'", UUID.class);
        samples.owner().update("update leg set mode = ? where tenant_id = ?", Mode.M2.code(), tenant);
        samples.owner().execute("analyze");
    }

    private static void report(String what, long took) {
        System.out.printf(Locale.ROOT, "| %-28s %9.0f ms%n", what, took / 1e6);
    }
}
