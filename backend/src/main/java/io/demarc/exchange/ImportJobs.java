package io.demarc.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts the work of an import into the queue of jobs, in the caller's transaction: asked for and queued, or neither. A
 * job's name says all that it needs: {@code <organization>/<import>}.
 */
@Component
class ImportJobs {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("import-check");
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("import-run");

    private final SchedulerClient queue;
    private final Clock clock;

    ImportJobs(DataSource dataSource, Clock clock) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.clock = clock;
    }

    void check(ImportId id) {
        put(CHECK, id);
    }

    void run(ImportId id) {
        put(RUN, id);
    }

    private void put(TaskDescriptor<Void> task, ImportId id) {
        queue.scheduleIfNotExists(
                new TaskInstance<>(task.getTaskName(), CurrentOrganization.id() + "/" + id), clock.instant());
    }
}
