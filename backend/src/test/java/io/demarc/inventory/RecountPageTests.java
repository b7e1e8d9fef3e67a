package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import io.demarc.review.CompleteCase;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that are kept are those of the rows, whatever was done to these and by however many at once. */
@PageTest
class RecountPageTests {

    @Autowired
    PageSamples samples;

    @Autowired
    Organizations organizations;

    @Autowired
    Found found;

    @Autowired
    CompleteCase cases;

    @Autowired
    Recount recount;

    @Autowired
    CountComparison comparison;

    @Autowired
    Browser browser;

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

    /** Whatever was counted anew before: what it leaves counts one less, where it comes to one more. */
    @Test
    void what_changes_is_counted_where_it_is_and_no_more_where_it_was() {
        cases.sent();
        cases.sentBack();
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_others_do_while_it_is_counted_anew_is_neither_lost_nor_counted_twice() throws Exception {
        var demo = demo();
        var begun = new CountDownLatch(1);
        try (var workers = Executors.newFixedThreadPool(3)) {
            var all = List.of(
                    workers.submit(() -> registered(begun)),
                    workers.submit(() -> recounted(demo, begun)),
                    workers.submit(() -> recounted(demo, begun)));
            begun.countDown();
            for (var each : all) each.get();
        }
        assertThat(differences()).isEmpty();
    }

    /** Else the second would count beside what the first has counted and it cannot see. */
    @Test
    void who_counts_anew_while_another_does_waits_and_counts_once() throws Exception {
        var demo = demo();
        try (var worker = Executors.newSingleThreadExecutor()) {
            var second = new CompletableFuture<Void>();
            in(demo, () -> {
                recount.now();
                worker.execute(() -> {
                    in(demo, recount::now);
                    second.complete(null);
                });
                await().atMost(Duration.ofSeconds(10)).until(() -> isWaiting() || second.isDone());
            });
            second.get(10, TimeUnit.SECONDS);
        }
        assertThat(differences()).isEmpty();
    }

    private boolean isWaiting() {
        return samples.owner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class);
    }

    /** As after portals that each wrote some and were started anew. */
    @Test
    void changes_that_piled_up_before_a_restart_are_noticed() {
        samples.owner().update("""
                insert into use_case_count (tenant_id, business_unit_id, stage, standing, owned, count)
                select o.id, u.id, 'LIVE', 'NONE', false, case when n % 2 = 0 then 1 else -1 end
                from organization o join business_unit u on u.tenant_id = o.id and u.parent_id is null
                cross join generate_series(1, 2_002) n where o.slug = 'demo'
                """);
        assertThat(differences()).isEmpty();
        assertThat(isAskedFor()).isTrue();
        in(demo(), recount::now);
        assertThat(in(demo(), comparison::changes)).isZero();
        assertThat(isAskedFor()).isFalse();
    }

    @Test
    void counts_that_are_wrong_are_named_noticed_and_hide_nothing() {
        String list = "/@demo/use-cases?stage=LIVE";
        var lead = browser.as("lead@demo.test");
        var shown = lead.get(list).document().select("tbody tr").size();
        assertThat(shown).isPositive();
        samples.owner().update("delete from use_case_count where tenant_id = ?", demo().value());
        assertThat(differences())
                .anyMatch(it -> it.matches("lists count 0 of LIVE, .* in business unit .*, and there are \\d+"));
        assertThat(lead.get(list).document().select("tbody tr")).hasSize(shown);
        assertThat(isAskedFor()).isTrue();
        in(demo(), recount::now);
        assertThat(differences()).isEmpty();
    }

    private OrganizationId demo() {
        return organizations.withSlug("demo").orElseThrow().id();
    }

    private <T> T in(OrganizationId organization, Supplier<T> what) {
        return CurrentOrganization.call(organization, () -> transaction.execute(status -> what.get()));
    }

    private void in(OrganizationId organization, Runnable what) {
        CurrentOrganization.run(organization, () -> transaction.executeWithoutResult(status -> what.run()));
    }

    private boolean isAskedFor() {
        String task = " from scheduled_tasks where task_name = 'use-case-recount'";
        samples.owner().update("delete" + task);
        CurrentOrganization.run(demo(), recount::ifNeeded);
        return samples.owner().queryForObject("select count(*) > 0" + task, Boolean.class);
    }

    private boolean registered(CountDownLatch begun) throws InterruptedException {
        begun.await();
        for (int i = 0; i < 30; i++) found.live("Counted " + UUID.randomUUID());
        return true;
    }

    private boolean recounted(OrganizationId demo, CountDownLatch begun) throws InterruptedException {
        begun.await();
        for (int i = 0; i < 30; i++) in(demo, recount::now);
        return true;
    }

    /** Of both organizations. */
    private List<String> differences() {
        return organizations.all().stream()
                .flatMap(it -> in(it.id(), comparison::differences).stream())
                .toList();
    }
}
