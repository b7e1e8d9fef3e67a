package io.demarc.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Present;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Puts the work of an import into the queue of jobs, in the caller's transaction: asked for and queued, or neither. A
 * job's name says all that it needs: {@code <organization>/<import>/<version>}. By the version, work that is asked for again
 * is not taken for the job that is just ending.
 */
@Component
class ImportJobs {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("import-check");
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("import-run");

    private final SchedulerClient queue;
    private final Progress progress;

    ImportJobs(DataSource dataSource, Progress progress) {
        this.progress = progress;
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    void check(Import it) {
        progress.begin(it.id());
        put(CHECK, it);
    }

    void run(Import it) {
        progress.begin(it.id());
        put(RUN, it);
    }

    /** Goes on with a run that stopped. */
    void goOn(Import it) {
        progress.goOn(it.id());
        put(RUN, it);
    }

    private void put(TaskDescriptor<Void> task, Import it) {
        String job = CurrentOrganization.id() + "/" + it.id() + "/" + it.version();
        queue.scheduleIfNotExists(new TaskInstance<>(task.getTaskName(), job), Present.instant());
    }
}
