package io.demarc.tenancy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.demarc.kernel.OrganizationId;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job of organizations that keeps nobody else's waiting: one at a time for each of them, the others come again later
 * without holding a thread; and a long one does a few seconds' work at a time, then queues behind what others brought
 * meanwhile. One that fails gives its turn to others and comes again later and later, until somebody has been shown
 * that it is given up. A job's name begins with the organization's id, {@code <organization>/…}.
 */
public final class FairTask {

    /** How long a job works before it lets others go first. */
    public static final Duration SLICE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FairTask.class);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    /** Tries of a job that fails each time, with longer and longer pauses: some twenty minutes. */
    static final int TRIES = 8;

    private FairTask() {}

    /** What is to be done, in the name of the job's organization. */
    public interface Work {

        /**
         * @param instance the job's name
         * @return whether something is left for the next time
         */
        boolean goOn(String instance);

        /**
         * It failed each time: shows whoever asked for it that it is not tried again.
         *
         * @return whether somebody can see it; else the job is never given up
         */
        default boolean giveUp(String instance) {
            return false;
        }
    }

    /** @param work one at a time of what is called the same, whatever its tasks are */
    public static Task<Void> of(TaskDescriptor<Void> descriptor, String work, Turns turns, Work doing) {
        return Tasks.custom(descriptor)
                .onFailure((done, operations) -> afterTrouble(done, operations, doing))
                .execute((job, context) -> inItsName(job.getId(), () -> turn(job.getId(), work, turns, doing)));
    }

    /** Work for each organization now and then. What goes wrong with one of them is written down and stops no other's. */
    public static Task<Void> forEach(String name, Duration pause, Organizations organizations, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause))
                .execute((job, context) -> organizations.all().forEach(it -> {
                    try {
                        CurrentOrganization.run(it.id(), work);
                    } catch (RuntimeException | StackOverflowError trouble) {
                        LOG.error("{} failed for {}", name, it.slug(), trouble);
                    }
                }));
    }

    private static CompletionHandler<Void> turn(String instance, String work, Turns turns, Work doing) {
        if (!turns.take(work, instance)) return after(LATER);
        boolean left;
        try {
            left = doing.goOn(instance);
        } catch (Throwable trouble) {
            giveBack(work, instance, turns, trouble);
            throw trouble;
        }
        if (left) return after(Duration.ZERO);
        turns.giveBack(work, instance);
        return new OnCompleteRemove<>();
    }

    /** Others go on while it waits for its next try. The database may be the trouble: then the turn ends by itself. */
    private static void giveBack(String work, String instance, Turns turns, Throwable trouble) {
        try {
            turns.giveBack(work, instance);
        } catch (RuntimeException another) {
            trouble.addSuppressed(another);
        }
    }

    private static void afterTrouble(ExecutionComplete done, ExecutionOperations<Void> operations, Work doing) {
        int failures = done.getExecution().consecutiveFailures;
        if (failures + 1 >= TRIES && isGivenUp(done.getExecution().getId(), doing)) operations.stop();
        else operations.reschedule(done, done.getTimeDone().plus(pause(failures)));
    }

    private static boolean isGivenUp(String instance, Work doing) {
        try {
            boolean shown = inItsName(instance, () -> doing.giveUp(instance));
            LOG.error("{} failed {} times or more; it is tried again: {}", instance, TRIES, !shown);
            return shown;
        } catch (RuntimeException trouble) {
            LOG.error("nobody could be shown that {} failed", instance, trouble);
            return false;
        }
    }

    private static Duration pause(int failures) {
        var pause = AFTER_TROUBLE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(AT_MOST) < 0 ? pause : AT_MOST;
    }

    private static <T> T inItsName(String instance, Supplier<T> work) {
        var organization = new OrganizationId(UUID.fromString(instance.replaceFirst("/.*", "")));
        return CurrentOrganization.<T, RuntimeException>call(organization, work::get);
    }

    private static CompletionHandler<Void> after(Duration pause) {
        return (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(pause));
    }
}
