package io.demarc.exchange;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.exchange.RowByRow.Left;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Turns;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Does the work of imports: the trial run, and the run itself chunk by chunk. Both can be begun again at any time, and end
 * at the next few rows when the import is withdrawn.
 */
@Configuration(proxyBeanMethods = false)
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportRun steps;
    private final TrialRun trial;
    private final RowByRow rows;
    private final Clock clock;

    ImportWorker(ImportRun steps, TrialRun trial, RowByRow rows, Clock clock) {
        this.steps = steps;
        this.trial = trial;
        this.rows = rows;
        this.clock = clock;
    }

    @Bean
    Task<Void> importIsTried(Turns turns) {
        return FairTask.of(ImportJobs.CHECK, "import", turns, work(trial::goOn));
    }

    @Bean
    Task<Void> importIsRun(Turns turns) {
        return FairTask.of(ImportJobs.RUN, "import", turns, work(this::run));
    }

    private FairTask.Work work(Predicate<ImportId> doing) {
        return new FairTask.Work() {
            @Override
            public boolean goOn(String job) {
                return orStop(job, doing);
            }

            @Override
            public boolean giveUp(String job) {
                steps.stop(id(job), "trouble");
                return true;
            }
        };
    }

    /** Tries rows for a few seconds; whether there are more to try then. */
    boolean check(ImportId id) {
        return trial.goOn(id);
    }

    /** Takes over for a few seconds; whether there is more to take over then. */
    boolean run(ImportId id) {
        var pause = clock.instant().plus(FairTask.SLICE);
        var me = steps.runner(id);
        if (me.isEmpty()) return false;
        var left = rows.next(id, me.get());
        while (left == Left.SOME && clock.instant().isBefore(pause)) left = rows.next(id, me.get());
        if (left == Left.NOTHING) steps.finish(id);
        return left != Left.NOTHING;
    }

    /**
     * What goes wrong stops the import and is shown, errors of the machine included: a stack that is used up is no reason
     * to say nothing. A database that is gone, and rows that others hold, have the job tried again by itself, some times.
     */
    boolean orStop(String job, Predicate<ImportId> work) {
        var id = id(job);
        try {
            return work.test(id);
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransactionSystemException
                | ConcurrencyFailureException passing) {
            throw passing;
        } catch (Throwable trouble) {
            LOG.error("import {} stopped", id, trouble);
            steps.stop(id, "trouble");
        }
        return false;
    }

    /** Does a job by its task's name and its own, as the scheduler does in the organization's name. */
    boolean work(String task, String job) {
        return orStop(job, task.equals(ImportJobs.CHECK.getTaskName()) ? this::check : this::run);
    }

    private static ImportId id(String job) {
        return new ImportId(UUID.fromString(job.split("/")[1]));
    }
}
