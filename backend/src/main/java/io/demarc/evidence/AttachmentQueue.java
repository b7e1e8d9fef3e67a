package io.demarc.evidence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Present;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts attachments into the queue of jobs in the caller's transaction; a job is called {@code <organization>/<attachment>}. */
@Component
class AttachmentQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("evidence-attachment");

    private final SchedulerClient queue;

    AttachmentQueue(DataSource dataSource) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    void put(UUID attachment) {
        queue.scheduleIfNotExists(
                new TaskInstance<>(TASK.getTaskName(), CurrentOrganization.id() + "/" + attachment), Present.instant());
    }

    static UUID attachment(String job) {
        return UUID.fromString(job.split("/")[1]);
    }
}
