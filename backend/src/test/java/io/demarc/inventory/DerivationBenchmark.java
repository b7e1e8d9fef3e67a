package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast everything derived is derived again, beside a bare UPDATE of as many rows in the same run. It is stopped in the
 * middle and goes on. Runs only when it is asked for ({@code infra/bench/derive}).
 */
@PageTest
class DerivationBenchmark {

    private static final int MANY = 10_000;
    private static final int CHUNK = 250;

    @Autowired
    Intake intake;

    @Autowired
    BusinessUnits units;

    @Autowired
    Rederivation rederivation;

    @Autowired
    RederivationJob job;

    @Autowired
    Organizations organizations;

    @Autowired
    PageSamples samples;

    @Test
    void use_cases_per_second_beside_a_bare_update() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        CurrentOrganization.run(demo, this::fill);
        var rows = samples.owner();
        behind(rows);
        CurrentOrganization.run(demo, job::deriveAll); // The first round warms up and does not count.
        behind(rows);
        report("bare UPDATE", took(() -> rows.update("update use_case_overview set coverage = coverage + 1")));
        report(
                "derivation",
                took(() -> CurrentOrganization.run(demo, () -> {
                    for (int done = 0; done < MANY / 3; done += Rederivation.CHUNK)
                        rederivation.derive(rederivation.behind(new UUID(0, 0)));
                    job.deriveAll();
                })));
        assertThat(rows.queryForObject(
                        "select count(*) from use_case_overview where derived_with is null and name like 'Many %'",
                        Integer.class))
                .isZero();
        assertThat(rows.queryForObject(
                        "select count(*) from use_case_overview where name like 'Many %' and tier is not null and outline is not null",
                        Integer.class))
                .isEqualTo(MANY);
    }

    /** Brought in as imports are, then answered and placed as people would, in one statement for all. */
    private void fill() {
        var unit = units.findOrCreate(units.root(), "Many", Member.ofPortal(CurrentOrganization.id()));
        for (int from = 0; from < MANY; from += CHUNK)
            intake.takeOver(
                    IntStream.range(from, from + CHUNK)
                            .mapToObj(i -> new Description("Many " + i, "", unit, Stage.LIVE))
                            .toList(),
                    Member.ofPortal(CurrentOrganization.id()));
        var rows = samples.owner();
        rows.update("""
                insert into answer (tenant_id, id, subject_kind, subject_id, question, value, questions, answered_at, version)
                select u.tenant_id, gen_random_uuid(), 'use-case', u.id, q.id, case q.id when 'AN39' then 'NONE' else '1' end, 'shipped-2', now(), 0
                from use_case u cross join unnest(array['AN26', 'AN27', 'AN28', 'AN29', 'AN30', 'AN31', 'AN32', 'AN34', 'AN39']) q(id)
                where u.name like 'Many %'
                """);
        rows.update("""
                insert into deployment_plan (tenant_id, id, use_case_id, revised_at, version)
                select tenant_id, gen_random_uuid(), id, now(), 0 from use_case where name like 'Many %'
                """);
        for (String letter : List.of("A", "B")) rows.update("""
                    insert into leg (tenant_id, id, plan_id, letter, mode, version)
                    select p.tenant_id, gen_random_uuid(), p.id, ?, case ? when 'A' then 'MODEL_API_DIRECT' else 'SELF_HOSTED_IAAS' end, 0
                    from deployment_plan p join use_case u on u.tenant_id = p.tenant_id and u.id = p.use_case_id
                    where u.name like 'Many %'
                    """, letter, letter);
        rows.execute("analyze");
    }

    private static void behind(JdbcTemplate rows) {
        rows.update("update use_case_overview set derived_with = null");
    }

    private static Duration took(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void report(String what, Duration took) {
        System.out.printf(
                "%-12s %,6d use cases in %6.2f s: %,9.0f a second%n",
                what, MANY, took.toMillis() / 1e3, MANY / (took.toNanos() / 1e9));
    }
}
