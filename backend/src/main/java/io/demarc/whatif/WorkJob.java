package io.demarc.whatif;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.Turns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out what many use cases would become, for a few seconds at a time. */
@Configuration(proxyBeanMethods = false)
class WorkJob {

    @Bean
    Task<Void> whatIfsAreWorkedOut(Working working, WorkedOut workedOut, Turns turns) {
        return FairTask.of(WorkQueue.TASK, "what-if", turns, new Work(working, workedOut));
    }

    private record Work(Working working, WorkedOut workedOut) implements FairTask.Work {

        @Override
        public boolean goOn(String job) {
            var pause = Present.instant().plus(FairTask.SLICE);
            boolean left = working.step(WorkQueue.whatIf(job));
            while (left && Present.instant().isBefore(pause)) left = working.step(WorkQueue.whatIf(job));
            return left;
        }

        @Override
        public boolean giveUp(String job) {
            workedOut.fail(WorkQueue.whatIf(job));
            return true;
        }
    }
}
