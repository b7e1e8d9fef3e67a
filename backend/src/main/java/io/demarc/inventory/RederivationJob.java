package io.demarc.inventory;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.kernel.OrganizationId;
import io.demarc.reference.ReferenceEvent.ReferencePublished;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Derives anew what is behind: at each start, since a new version of the portal may bring other reference data, and
 * whenever an organization's own is published. One job for each organization, named by its id, on whichever machine.
 */
@Configuration(proxyBeanMethods = false)
class RederivationJob {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("overview-derivation");
    private static final Logger LOG = LoggerFactory.getLogger(RederivationJob.class);
    private static final UUID FIRST = new UUID(0, 0);

    /** How long chunks may fail one after the other before the job fails: it comes again later, and is never given up. */
    private static final Duration IN_VAIN = Duration.ofMinutes(1);

    private final Rederivation rederivation;
    private final Organizations organizations;
    private final SchedulerClient queue;
    private final Clock clock;

    RederivationJob(Rederivation rederivation, Organizations organizations, DataSource dataSource, Clock clock) {
        this.rederivation = rederivation;
        this.organizations = organizations;
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.clock = clock;
    }

    @Bean
    Task<Void> overviewIsDerived(Turns turns) {
        return FairTask.of(TASK, "derivation", turns, job -> deriveSome());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        organizations.all().forEach(it -> put(it.id()));
    }

    /** A job of its own: one that runs already may have looked at what is behind before this was published. */
    @EventListener
    void on(ReferencePublished event) {
        put(event.organization(), event.id());
    }

    void put(OrganizationId organization, UUID reason) {
        put(organization + "/" + reason);
    }

    void put(OrganizationId organization) {
        put(organization.toString());
    }

    private void put(String instance) {
        queue.scheduleIfNotExists(new TaskInstance<>(TASK.getTaskName(), instance), Present.instant());
    }

    /** All at once, however long it takes. */
    void deriveAll() {
        deriveUntil(Instant.MAX, Instant.MAX);
    }

    /**
     * A chunk that fails is left behind and tried again with the next job; it keeps nobody else's from being derived: a
     * slice ends only when it has derived something, since the next one begins with the same chunks.
     *
     * @return whether the time was over before all was done
     */
    boolean deriveSome() {
        var pause = clock.instant().plus(FairTask.SLICE);
        return deriveUntil(pause, pause.plus(IN_VAIN));
    }

    private boolean deriveUntil(Instant pause, Instant inVain) {
        boolean derived = false;
        for (var ids = rederivation.behind(FIRST); !ids.isEmpty(); ids = rederivation.behind(ids.getLast())) {
            try {
                rederivation.derive(ids);
                derived = true;
            } catch (RuntimeException | StackOverflowError trouble) {
                LOG.error(
                        "what follows from {} use cases from {} on was not derived",
                        ids.size(),
                        ids.getFirst(),
                        trouble);
            }
            if (!clock.instant().isAfter(derived ? pause : inVain)) continue;
            if (derived) return true;
            throw new IllegalStateException("nothing could be derived for " + IN_VAIN);
        }
        return false;
    }
}
