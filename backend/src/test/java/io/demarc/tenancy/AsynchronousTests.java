package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.DomainEvent.Named;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that goes on after the commit, or later, or without anybody there, stays in its organization. */
@PageTest
@Import(AsynchronousTests.Listener.class)
class AsynchronousTests {

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    IncompleteEventPublications publications;

    @Autowired
    Listener listener;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageSamples samples;

    /** What happened, as a test publishes it. */
    @Named("bell-rang")
    public record Rang(Origin origin) implements DomainEvent {

        @Override
        public Subject subject() {
            return new Subject("bell", new UUID(0, 1));
        }
    }

    /** Counts what it sees of the use cases, in whose name it was called. */
    static class Listener {

        record Seen(OrganizationId bound, long useCases) {}

        private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
        private final JdbcClient jdbc;
        private boolean failing;

        Listener(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void fail(boolean whether) {
            failing = whether;
        }

        void forget() {
            seen.clear();
        }

        /** What was seen next, within so many seconds; null when nothing was. */
        @Nullable
        Seen next(int seconds) throws InterruptedException {
            return seen.poll(seconds, TimeUnit.SECONDS);
        }

        @ApplicationModuleListener
        void on(Rang rang) {
            if (failing) throw new IllegalStateException("not now");
            seen.add(new Seen(
                    CurrentOrganization.id(),
                    jdbc.sql("select count(*) from use_case").query(Long.class).single()));
        }
    }

    @BeforeEach
    void quiet() {
        listener.fail(false);
        listener.forget();
    }

    @Test
    void an_asynchronous_listener_sees_the_organization_of_its_event_alone() throws InterruptedException {
        for (String slug : new String[] {"demo", "globex"}) {
            ring(slug);
            assertThat(listener.next(20)).isEqualTo(new Listener.Seen(id(slug), useCases(slug)));
        }
    }

    @Test
    void an_event_that_is_told_again_after_a_restart_is_told_in_its_organization() throws InterruptedException {
        listener.fail(true);
        ring("globex");
        assertThat(listener.next(1)).isNull();
        listener.fail(false);
        publications.resubmitIncompletePublicationsOlderThan(Duration.ZERO);
        assertThat(listener.next(20)).isEqualTo(new Listener.Seen(id("globex"), useCases("globex")));
    }

    @Test
    void a_job_over_all_organizations_does_each_in_its_own_name() {
        organizations
                .all()
                .forEach(organization -> CurrentOrganization.run(organization.id(), () -> assertThat(
                                transaction.<Long>execute(status -> jdbc.sql("select count(*) from use_case")
                                        .query(Long.class)
                                        .single()))
                        .isEqualTo(useCases(organization.slug()))));
    }

    private void ring(String slug) {
        CurrentOrganization.run(
                id(slug),
                () -> transaction.executeWithoutResult(
                        status -> events.publishEvent(new Rang(new Origin(id(slug), null, Instant.now())))));
    }

    private OrganizationId id(String slug) {
        return organizations.withSlug(slug).orElseThrow().id();
    }

    /** As the owner of the tables counts them, whom no policy narrows. */
    private long useCases(String slug) {
        var count = samples.owner()
                .queryForObject("select count(*) from use_case where tenant_id = ?", Long.class, id(slug).value());
        assertThat(count).isPositive();
        return count == null ? 0 : count;
    }
}
