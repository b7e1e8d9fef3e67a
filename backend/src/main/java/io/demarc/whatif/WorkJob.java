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
    Task<Void> whatIfsAreWorkedOut(Working working, Turns turns) {
        return FairTask.of(WorkQueue.TASK, "what-if", turns, job -> {
            var pause = Present.instant().plus(FairTask.SLICE);
            boolean left = working.step(WorkQueue.whatIf(job));
            while (left && Present.instant().isBefore(pause)) left = working.step(WorkQueue.whatIf(job));
            return left;
        });
    }
}
