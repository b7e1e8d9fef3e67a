package io.demarc.impact;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.Turns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spreads events that touch many, for a few seconds at a time. */
@Configuration(proxyBeanMethods = false)
class SpreadJob {

    @Bean
    Task<Void> vendorEventsAreSpread(Spreading spreading, Turns turns) {
        return FairTask.of(SpreadQueue.TASK, "vendor-event-spread", turns, job -> {
            var pause = Present.instant().plus(FairTask.SLICE);
            boolean left = spreading.step(SpreadQueue.occurrence(job));
            while (left && Present.instant().isBefore(pause)) left = spreading.step(SpreadQueue.occurrence(job));
            return left;
        });
    }
}
