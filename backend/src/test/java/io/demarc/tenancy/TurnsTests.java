package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TurnsTests {

    @Autowired
    Turns turns;

    @Autowired
    Organizations organizations;

    @Autowired
    PageSamples samples;

    @Autowired
    DataSource connections;

    @Test
    void an_organization_has_one_turn_at_a_kind_of_work_and_the_others_have_theirs() {
        assertThat(demo(() -> turns.take("dig", "one"))).isTrue();
        assertThat(demo(() -> turns.take("dig", "one")))
                .as("its holder goes on")
                .isTrue();
        assertThat(demo(() -> turns.take("dig", "other"))).isFalse();
        assertThat(demo(() -> turns.take("sow", "other"))).isTrue();
        assertThat(globex(() -> turns.take("dig", "other"))).isTrue();
        demo(() -> {
            turns.giveBack("dig", "other");
            turns.giveBack("sow", "other");
            return turns.take("dig", "other");
        });
        assertThat(demo(() -> turns.take("dig", "other")))
                .as("nobody gives back another's")
                .isFalse();
        demo(() -> {
            turns.giveBack("dig", "one");
            return true;
        });
        assertThat(demo(() -> turns.take("dig", "other"))).isTrue();
    }

    @Test
    void the_turn_of_who_died_is_over_and_so_is_one_of_a_clock_that_was_set_back() {
        for (String until : new String[] {"now() - interval '1 second'", "now() + interval '1 hour'"}) {
            assertThat(demo(() -> turns.take("reap", "one"))).isTrue();
            samples.owner().update("update turn set until = " + until + " where work = 'reap'");
            assertThat(demo(() -> turns.take("reap", "other"))).isTrue();
            demo(() -> {
                turns.giveBack("reap", "other");
                return true;
            });
        }
    }

    @Test
    void a_job_whose_turn_it_is_not_comes_again_later_without_waiting() {
        var ran = new ArrayList<String>();
        var left = new AtomicBoolean(true);
        var task = FairTask.of(TaskDescriptor.of("plough"), "plough", turns, job -> {
            ran.add(job);
            return left.get();
        });
        String first = id("demo") + "/first";
        String second = id("demo") + "/second";
        String other = id("globex") + "/first";
        assertThat(isDone(task, first)).as("something is left").isFalse();
        assertThat(isDone(task, second)).isFalse();
        assertThat(isDone(task, other)).isFalse();
        assertThat(ran).containsExactly(first, other);
        left.set(false);
        assertThat(isDone(task, first)).isTrue();
        assertThat(isDone(task, second)).isTrue();
        assertThat(isDone(task, other)).isTrue();
        assertThat(ran).containsExactly(first, other, first, second, other);
    }

    @Test
    void a_job_that_fails_gives_its_turn_to_others_comes_again_later_and_later_and_is_given_up() {
        var givenUp = new ArrayList<String>();
        var ran = new ArrayList<String>();
        String failing = id("demo") + "/failing";
        String other = id("demo") + "/other";
        var task = FairTask.of(TaskDescriptor.of("thresh"), "thresh", turns, new FairTask.Work() {
            @Override
            public boolean goOn(String instance) {
                ran.add(instance);
                if (instance.equals(failing)) throw new IllegalStateException("as always");
                return false;
            }

            @Override
            public boolean giveUp(String instance) {
                givenUp.add(CurrentOrganization.id() + " " + instance);
                return true;
            }
        });
        var time = new SettableClock();
        time.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var scheduler =
                TestHelper.createManualScheduler(connections, task).clock(time).build();
        scheduler.schedule(new TaskInstance<>("thresh", failing), time.now());
        scheduler.runAnyDueExecutions();
        scheduler.schedule(new TaskInstance<>("thresh", other), time.now());
        scheduler.runAnyDueExecutions();
        assertThat(ran).containsExactly(failing, other);

        var pauses = new ArrayList<Long>();
        for (int i = 2; i <= FairTask.TRIES; i++) {
            var next = scheduler
                    .getScheduledExecution(new TaskInstance<>("thresh", failing))
                    .orElseThrow()
                    .getExecutionTime();
            pauses.add(Duration.between(time.now(), next).toSeconds());
            time.set(next);
            scheduler.runAnyDueExecutions();
        }
        assertThat(pauses).containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 600L);
        assertThat(givenUp).containsExactly(id("demo") + " " + failing);
        assertThat(scheduler.getScheduledExecution(new TaskInstance<>("thresh", failing)))
                .isEmpty();
    }

    @Test
    void a_job_of_which_nobody_can_be_shown_that_it_failed_is_never_given_up() {
        var task = FairTask.of(TaskDescriptor.of("mow"), "mow", turns, instance -> {
            throw new IllegalStateException("as always");
        });
        var job = new TaskInstance<Void>("mow", id("demo") + "/failing");
        var time = new SettableClock();
        time.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var scheduler =
                TestHelper.createManualScheduler(connections, task).clock(time).build();
        scheduler.schedule(job, time.now());
        for (int i = 0; i < 2 * FairTask.TRIES; i++) {
            scheduler.runAnyDueExecutions();
            time.tick(Duration.ofMinutes(10));
        }
        assertThat(scheduler.getScheduledExecution(job).orElseThrow().getConsecutiveFailures())
                .isEqualTo(2 * FairTask.TRIES);
        scheduler.cancel(job);
    }

    private static boolean isDone(Task<Void> task, String job) {
        var done = ((CustomTask<Void>) task).execute(new TaskInstance<>("plough", job), null);
        return done instanceof CompletionHandler.OnCompleteRemove<?>;
    }

    private OrganizationId id(String slug) {
        return organizations.withSlug(slug).orElseThrow().id();
    }

    private <T> T demo(Supplier<T> work) {
        return as("demo", work);
    }

    private <T> T globex(Supplier<T> work) {
        return as("globex", work);
    }

    private <T> T as(String slug, Supplier<T> work) {
        return CurrentOrganization.<T, RuntimeException>call(id(slug), work::get);
    }
}
