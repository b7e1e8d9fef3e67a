package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.inventory.Found;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast a piece is attached to 5,000 things by its job, with use cases that follow, beside a bare INSERT of as many rows
 * in the same run. Runs only when it is asked for ({@code infra/bench/attach}).
 */
class AttachmentBenchmark extends ShelfDesk {

    private static final int OFFERINGS = 200;
    private static final int ITEMS = 25;
    private static final int MANY = OFFERINGS * ITEMS;
    private static final int RUNNING = 100;
    private static final int ROUNDS = 4;

    @Autowired
    AttachmentRun run;

    @Autowired
    Found found;

    private List<String> items;

    @Test
    void things_per_second_beside_a_bare_insert() {
        fill();
        for (int round = 0; round < ROUNDS; round++) {
            // The first round warms up and does not count.
            String which = round == 0 ? "(warming up) " : "";
            long bare = took(this::insert);
            report(which + "bare INSERT", bare);
            var piece = added(manager, report());
            accept(security, piece, "REVIEWED");
            var sent = lead.send(piece + "/attachment", Map.of("item", items, "all", List.of("true")));
            assertThat(sent.location()).as(sent.text()).endsWith("/attachment");
            var job = one("select id from evidence_attachment where evidence_id = '%s'".formatted(id(piece)));
            report(
                    which + "attachment",
                    took(() -> CurrentOrganization.run(new OrganizationId(tenant), () -> {
                        while (run.step(job)) continue;
                    })));
            assertThat(samples.owner()
                            .queryForObject(
                                    "select count(*) from evidence_proof where evidence_id = ?",
                                    Integer.class,
                                    id(piece)))
                    .isEqualTo(MANY);
        }
    }

    /** Use cases run on some of the offerings: their boundaries are derived again with each part. */
    private void fill() {
        var rows = samples.owner();
        rows.update("""
                insert into offering (tenant_id, id, vendor_id, name, kind, version)
                select ?, gen_random_uuid(), ?, 'Service ' || i, 'MODEL_API', 0 from generate_series(2, ?) i
                """, tenant, vendor, OFFERINGS);
        items = rows.queryForList(
                "select 'L' || lpad(l::text, 2, '0') || '.P' || p from generate_series(1, 5) l, generate_series(1, 5) p",
                String.class);
        found.live(IntStream.range(0, RUNNING).mapToObj(i -> "Many " + i).toArray(String[]::new));
        rows.update("""
                insert into deployment_plan (tenant_id, id, use_case_id, revised_at, version)
                select tenant_id, gen_random_uuid(), id, now(), 0 from use_case where name like 'Many %'
                """);
        rows.update("""
                insert into leg (tenant_id, id, plan_id, letter, mode, offering_id, version)
                select p.tenant_id, gen_random_uuid(), p.id, 'A', 'MODEL_API_DIRECT', o.id, 0
                from (select p.*, row_number() over (order by p.id) as number from deployment_plan p
                      join use_case u on u.tenant_id = p.tenant_id and u.id = p.use_case_id where u.name like 'Many %') p
                join (select o.*, row_number() over (order by o.id) as number from offering o where o.vendor_id = ?) o
                  on o.tenant_id = p.tenant_id and o.number = p.number
                """, vendor);
        rows.execute("analyze");
    }

    /** As many rows of the same kind, all constraints and indexes with them, in one statement. */
    private void insert() {
        var piece = added(manager, report("name", "Bare"));
        samples.owner().update("""
                insert into evidence_proof (tenant_id, id, evidence_id, item, offering_id, accepted, version)
                select o.tenant_id, gen_random_uuid(), ?, i, o.id, true, 0
                from offering o cross join unnest(?) i where o.vendor_id = ?
                """, id(piece), items.toArray(String[]::new), vendor);
    }

    private static long took(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static void report(String what, long took) {
        System.out.printf(
                "| %-24s %,d things in %5.2f s: %,9.0f a second%n", what, MANY, took / 1e9, MANY / (took / 1e9));
    }
}
