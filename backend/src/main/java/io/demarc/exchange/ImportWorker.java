package io.demarc.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Does the work of imports: the trial run, and the run itself chunk by chunk. Both can be begun again at any time. */
@Configuration(proxyBeanMethods = false)
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportRun steps;
    private final RowByRow rows;
    private final Progress progress;

    ImportWorker(ImportRun steps, RowByRow rows, Progress progress) {
        this.steps = steps;
        this.rows = rows;
        this.progress = progress;
    }

    @Bean
    Task<Void> importIsTried() {
        return task(ImportJobs.CHECK);
    }

    @Bean
    Task<Void> importIsRun() {
        return task(ImportJobs.RUN);
    }

    void check(ImportId id) {
        progress.at(id, 0);
        steps.check(id);
    }

    void run(ImportId id) {
        var runner = steps.runner(id);
        if (runner.isEmpty()) return;
        var me = runner.get();
        long done = 0;
        progress.at(id, done);
        for (int taken = rows.next(id, me); taken > 0; taken = rows.next(id, me)) {
            done += taken;
            progress.at(id, done);
        }
        steps.finish(id);
    }

    private Task<Void> task(TaskDescriptor<Void> descriptor) {
        return Tasks.oneTime(descriptor).execute((instance, context) -> work(instance.getTaskName(), instance.getId()));
    }

    /** Does a job by the task's name and the instance's, {@code <organization>/<import>}. */
    void work(String task, String instance) {
        String[] names = instance.split("/");
        CurrentOrganization.run(
                new OrganizationId(UUID.fromString(names[0])),
                () -> orStop(
                        new ImportId(UUID.fromString(names[1])),
                        task.equals(ImportJobs.CHECK.getTaskName()) ? this::check : this::run));
    }

    /** What goes wrong stops the import and is shown; a database that is gone has the job tried again by itself. */
    private void orStop(ImportId id, Consumer<ImportId> work) {
        try {
            work.accept(id);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException gone) {
            throw gone;
        } catch (Throwable trouble) { // A stack that overflows, too: an import that only stands still says nothing.
            LOG.error("import {} stopped", id, trouble);
            steps.stop(id, "trouble");
        }
    }
}
