package io.demarc.impact;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Present;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts events that touch many into the queue of jobs, in the caller's transaction; a job is called by what it spreads. */
@Component
class SpreadQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("vendor-event-spread");

    private final SchedulerClient queue;

    SpreadQueue(DataSource dataSource) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    /** By the version, since one that is taken back is spread again while the first job may be just ending. */
    void put(Occurrence occurrence) {
        String job = CurrentOrganization.id() + "/" + occurrence.id() + "/" + occurrence.version();
        queue.scheduleIfNotExists(new TaskInstance<>(TASK.getTaskName(), job), Present.instant());
    }

    static OccurrenceId occurrence(String job) {
        return new OccurrenceId(UUID.fromString(job.split("/")[1]));
    }
}
