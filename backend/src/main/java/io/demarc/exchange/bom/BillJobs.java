package io.demarc.exchange.bom;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts the work of a bill into the queue of jobs, in the caller's transaction. A job's name says all that it needs:
 * {@code <organization>/<bill>/<state>/<version>}.
 */
@Component
class BillJobs {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("bill");

    private final SchedulerClient queue;
    private final Clock clock;

    BillJobs(DataSource dataSource, Clock clock) {
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.clock = clock;
    }

    void put(Bill it) {
        String job = CurrentOrganization.id() + "/" + it.id() + "/" + it.state() + "/" + it.version();
        queue.scheduleIfNotExists(new TaskInstance<>(TASK.getTaskName(), job), clock.instant());
    }
}
