package io.demarc.evidence;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether evidence has ended: whatever it proved is unproven in the lists a minute after midnight. */
@Configuration(proxyBeanMethods = false)
class EndingTimer {

    @Bean
    Task<Void> evidenceEnds(Organizations organizations, EvidenceExpiry expiry) {
        return FairTask.forEach("evidence-ends", Duration.ofMinutes(1), organizations, () -> {
            int ended;
            do ended = expiry.note();
            while (ended == EvidenceExpiry.AT_ONCE);
            do ended = expiry.noteMissed();
            while (ended == EvidenceExpiry.AT_ONCE);
        });
    }
}
