package io.demarc.whatif;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Present;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts what was asked into the queue of jobs, in the caller's transaction; a job is called by what it works out. */
@Component
class WorkQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("what-if");

    private final SchedulerClient queue;

    WorkQueue(DataSource dataSource) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    void put(WhatIf asked) {
        queue.scheduleIfNotExists(
                new TaskInstance<>(TASK.getTaskName(), CurrentOrganization.id() + "/" + asked.id()), Present.instant());
    }

    static WhatIfId whatIf(String job) {
        return new WhatIfId(UUID.fromString(job.split("/")[1]));
    }
}
