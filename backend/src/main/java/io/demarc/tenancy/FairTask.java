package io.demarc.tenancy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.demarc.kernel.OrganizationId;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job of organizations that keeps nobody else's waiting: one at a time for each of them, the others come again later
 * without holding a thread; and a long one does a few seconds' work at a time, then queues behind what others brought
 * meanwhile. A job's name begins with the organization's id, {@code <organization>/…}.
 */
public final class FairTask {

    /** How long a job works before it lets others go first. */
    public static final Duration SLICE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FairTask.class);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private FairTask() {}

    /** What is to be done, in the name of the job's organization. */
    public interface Work {

        /**
         * @param instance the job's name
         * @return whether something is left for the next time
         */
        boolean goOn(String instance);
    }

    /** @param work one at a time of what is called the same, whatever its tasks are */
    public static Task<Void> of(TaskDescriptor<Void> descriptor, String work, Turns turns, Work doing) {
        // Whatever is thrown is tried again: a job that has something to say about its own trouble catches it.
        FailureHandler<Void> again = (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(AFTER_TROUBLE));
        return Tasks.custom(descriptor).onFailure(again).execute((job, context) -> {
            String instance = job.getId();
            var organization = new OrganizationId(UUID.fromString(instance.replaceFirst("/.*", "")));
            return CurrentOrganization.call(organization, () -> turn(instance, work, turns, doing));
        });
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
        boolean left = doing.goOn(instance);
        if (left) return after(Duration.ZERO);
        turns.giveBack(work, instance);
        return new OnCompleteRemove<>();
    }

    private static CompletionHandler<Void> after(Duration pause) {
        return (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(pause));
    }
}
