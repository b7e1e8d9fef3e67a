package io.demarc.review;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour whether an approval has ended. */
@Configuration(proxyBeanMethods = false)
class ExpiryTimer {

    @Bean
    Task<Void> approvalsEnd(Organizations organizations, Expiry expiry) {
        return FairTask.forEach("approvals-end", Duration.ofMinutes(15), organizations, () -> {
            int ended;
            do ended = expiry.expire();
            while (ended == Expiry.AT_ONCE);
        });
    }
}
