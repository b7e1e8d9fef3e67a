package io.demarc.exchange.bom;

import com.github.kagkarlsson.scheduler.task.Task;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;

/**
 * Does the work of bills: compares lines with the directory, and takes them over. Both can be begun again at any time. A line
 * that cannot be taken over is refused and stops nobody.
 */
@Configuration(proxyBeanMethods = false)
class BillWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BillWorker.class);
    private static final int AT_ONCE = 100;

    private final BillRun steps;
    private final Clock clock;

    BillWorker(BillRun steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Bean
    Task<Void> billIsWorkedOn(Turns turns) {
        return FairTask.of(BillJobs.TASK, "bill", turns, new FairTask.Work() {
            @Override
            public boolean goOn(String job) {
                return work(job);
            }

            @Override
            public boolean giveUp(String job) {
                steps.stop(id(job));
                return true;
            }
        });
    }

    /** Works for a few seconds; whether there is more to do then. What goes wrong stops the bill and is shown. */
    boolean work(String job) {
        try {
            return job.contains("/" + BillState.CHECKING + "/")
                    ? goOn(id(job), steps::compare)
                    : goOn(id(job), this::take);
        } catch (DataAccessResourceFailureException | TransactionException | ConcurrencyFailureException passing) {
            throw passing;
        } catch (RuntimeException | StackOverflowError trouble) {
            LOG.error("bill {} stopped", id(job), trouble);
            steps.stop(id(job));
            return false;
        }
    }

    private boolean goOn(BillId id, Predicate<BillId> step) {
        var pause = clock.instant().plus(FairTask.SLICE);
        boolean more = step.test(id);
        while (more && clock.instant().isBefore(pause)) more = step.test(id);
        return more;
    }

    private boolean take(BillId id) {
        try {
            return steps.take(id, AT_ONCE);
        } catch (RuntimeException trouble) {
            if (isOfNoLine(trouble)) throw trouble;
            return oneByOne(id);
        }
    }

    private boolean oneByOne(BillId id) {
        for (int done = 0; done < AT_ONCE; done++) {
            try {
                if (!steps.take(id, 1)) return false;
            } catch (RuntimeException trouble) {
                if (isOfNoLine(trouble)) throw trouble;
                LOG.warn("a line of bill {} cannot be taken over", id, trouble);
                steps.refuseNext(id);
            }
        }
        return true;
    }

    /** What would happen to any line, or would not happen another time. */
    private static boolean isOfNoLine(RuntimeException trouble) {
        return trouble instanceof AccessDeniedException
                || trouble instanceof TransactionException
                || trouble instanceof ConcurrencyFailureException
                || trouble instanceof DataAccessResourceFailureException;
    }

    private static BillId id(String job) {
        return new BillId(UUID.fromString(job.split("/")[1]));
    }
}
