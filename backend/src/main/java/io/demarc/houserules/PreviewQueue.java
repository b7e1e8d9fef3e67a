package io.demarc.houserules;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Present;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts looks at many use cases into the queue of jobs; a job is called by what it looks through, and by who asked for it. */
@Component
class PreviewQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("house-rule-preview");

    private final SchedulerClient queue;

    PreviewQueue(DataSource dataSource) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    void put(RulePreview preview, MemberId by) {
        String job = CurrentOrganization.id() + "/" + preview.id() + "/" + by.value();
        queue.scheduleIfNotExists(new TaskInstance<>(TASK.getTaskName(), job), Present.instant());
    }

    static MemberId by(String job) {
        return new MemberId(UUID.fromString(job.split("/")[2]));
    }
}
