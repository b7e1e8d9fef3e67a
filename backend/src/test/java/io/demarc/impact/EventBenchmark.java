package io.demarc.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.bench.Crowd;
import io.demarc.identity.Member;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * How long it takes to show what an event touches that 10,000 use cases have to do with, to record it and to let them all
 * know, beside bare statements over as many rows in the same run. Runs only when it is asked for ({@code infra/bench/event}).
 */
@PageTest
class EventBenchmark {

    private static final int MANY = 10_000;
    private static final int TIMES = 7;

    @Autowired
    PageSamples samples;

    @Autowired
    Environment environment;

    @Autowired
    Impacts impacts;

    @Autowired
    Occurrences occurrences;

    @Autowired
    Spreading spreading;

    private UUID tenant;
    private UUID vendor;

    @Test
    void an_event_that_touches_many() throws Exception {
        fill();
        var organization = new OrganizationId(tenant);
        var me = Member.ofPortal(organization, new MemberId(one("vendors@demo.test")));
        for (int i = 0; i < 3; i++) CurrentOrganization.call(organization, () -> impacts.of(draft(), me));
        report("a bare SELECT of the rows", times(() -> samples.owner()
                .queryForList("select * from use_case_overview where tenant_id = ? and stage <> 'RETIRED'", tenant)
                .size()));
        report("shown", times(() -> CurrentOrganization.call(organization, () -> impacts.of(draft(), me))
                .useCases()));
        var impact = CurrentOrganization.call(organization, () -> impacts.of(draft(), me));
        System.out.printf(
                "| %,d use cases: %,d approvals end, %,d reviews, %,d decisions are asked for again%n",
                impact.useCases(), impact.approvals(), impact.reviews(), impact.asked());
        long begun = System.nanoTime();
        var id = CurrentOrganization.call(organization, () -> occurrences.record(draft(), impact.useCases(), me));
        report("recorded", System.nanoTime() - begun);
        begun = System.nanoTime();
        samples.owner().update("update use_case_overview set coverage = coverage where tenant_id = ?", tenant);
        report("a bare UPDATE of the rows", System.nanoTime() - begun);
        begun = System.nanoTime();
        CurrentOrganization.run(organization, () -> {
            while (spreading.step(id)) Thread.onSpinWait();
        });
        long spread = System.nanoTime() - begun;
        report("spread by its job", spread);
        System.out.printf(Locale.ROOT, "| that is %.0f use cases a second%n", impact.useCases() / (spread / 1e9));
        assertThat(samples.owner()
                        .queryForObject(
                                "select count(*) from touched_use_case where occurrence_id = ?",
                                Integer.class,
                                id.value()))
                .isEqualTo(impact.useCases());
    }

    private void fill() throws Exception {
        try (var superuser =
                DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "postgres", "")) {
            new Crowd(superuser, 1).copy("many", MANY * 10 / 9);
        }
        tenant = samples.owner().queryForObject("select id from organization where slug = 'many'", UUID.class);
        vendor = UUID.randomUUID();
        samples.owner()
                .update("insert into vendor (tenant_id, id, name, version) values (?, ?, 'Halden', 0)", tenant, vendor);
        samples.owner().update("update leg set operator_id = ? where tenant_id = ?", vendor, tenant);
        samples.owner().execute("analyze");
    }

    private UUID one(String address) {
        return samples.owner()
                .queryForObject(
                        "select id from membership where tenant_id = ? and address = ?", UUID.class, tenant, address);
    }

    private Draft draft() {
        return new Draft(
                new About(vendor, null, null),
                Occasion.JURISDICTION,
                "Moved",
                null,
                LocalDate.parse("2026-11-24"),
                Severity.HIGH,
                null,
                Occasion.JURISDICTION.usual(),
                null);
    }

    /** The middle one of several. */
    private static long times(Callable<Integer> work) throws Exception {
        var took = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            assertThat(work.call()).isPositive();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took[TIMES / 2];
    }

    private static void report(String what, long took) {
        System.out.printf(Locale.ROOT, "| %-28s %9.0f ms%n", what, took / 1e6);
    }
}
