package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.kernel.OrganizationId;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
