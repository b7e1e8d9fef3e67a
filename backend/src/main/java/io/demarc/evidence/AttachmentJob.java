package io.demarc.evidence;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Turns;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with attachments for a few seconds at a time. */
@Configuration(proxyBeanMethods = false)
class AttachmentJob {

    private final AttachmentRun run;
    private final Clock clock;

    AttachmentJob(AttachmentRun run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    @Bean
    Task<Void> evidenceIsAttached(Turns turns) {
        return FairTask.of(AttachmentQueue.TASK, "evidence-attachment", turns, new FairTask.Work() {
            @Override
            public boolean goOn(String job) {
                var pause = clock.instant().plus(FairTask.SLICE);
                boolean left = run.step(AttachmentQueue.attachment(job));
                while (left && clock.instant().isBefore(pause)) left = run.step(AttachmentQueue.attachment(job));
                return left;
            }

            @Override
            public boolean giveUp(String job) {
                run.stop(AttachmentQueue.attachment(job));
                return true;
            }
        });
    }
}
