package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Member;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that are kept are those of the rows, whatever was done to these and by however many at once. */
@PageTest
class RecountPageTests {

    private static final String OF_ROWS = """
            select tenant_id, business_unit_id, stage, standing, tier, mode, owner_id is not null as owned,
                   cast(null as text) as layer, cast(null as text) as answer, count(*) as count
            from use_case_overview group by tenant_id, business_unit_id, stage, standing, tier, mode, owner_id is not null
            union all
            select tenant_id, business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), count(*)
            from use_case_overview, regexp_split_to_table(outline, '[ /]+') part where stage <> 'RETIRED'
            group by tenant_id, business_unit_id, left(part, 3), right(part, 1)
            """;
    private static final String KEPT = """
            select tenant_id, business_unit_id, stage, standing, tier, mode, owned, layer, answer, sum(count) as count
            from use_case_count group by tenant_id, business_unit_id, stage, standing, tier, mode, owned, layer, answer
            having sum(count) <> 0
            """;

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    BusinessUnits units;

    @Autowired
    Intake intake;

    @Autowired
    Recount recount;

    @Autowired
    TransactionTemplate transaction;

    /** The demo has walked through all of the portal. */
    @Test
    void what_was_done_so_far_is_counted() {
        assertThat(samples.owner()
                        .queryForObject("select count(*) from use_case_count where layer is not null", Integer.class))
                .isPositive();
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_others_do_while_it_is_counted_anew_is_neither_lost_nor_counted_twice() throws Exception {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var begun = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(3)) {
            var all = List.of(
                    workers.submit(() -> registered(demo, begun)),
                    workers.submit(() -> recounted(demo, begun)),
                    workers.submit(() -> recounted(demo, begun)));
            begun.countDown();
            for (var each : all) each.get();
        }
        assertThat(differences()).isEmpty();
    }

    private boolean registered(OrganizationId demo, CountDownLatch begun) throws InterruptedException {
        begun.await();
        CurrentOrganization.run(demo, () -> {
            for (int i = 0; i < 30; i++) {
                var unit = units.root();
                var one = new Description("Counted " + UUID.randomUUID(), "", unit, Stage.LIVE);
                transaction.executeWithoutResult(
                        status -> intake.takeOver(List.of(one), Member.ofPortal(CurrentOrganization.id())));
            }
        });
        return true;
    }

    private boolean recounted(OrganizationId demo, CountDownLatch begun) throws InterruptedException {
        begun.await();
        for (int i = 0; i < 30; i++)
            CurrentOrganization.run(demo, () -> transaction.executeWithoutResult(status -> recount.now()));
        return true;
    }

    private List<?> differences() {
        return samples.owner()
                .queryForList("(%1$s except %2$s) union all (%2$s except %1$s)"
                        .formatted("select * from (" + OF_ROWS + ") r", "select * from (" + KEPT + ") k"));
    }
}
