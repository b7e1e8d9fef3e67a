package io.demarc.review;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour whether an approval has ended. */
@Configuration(proxyBeanMethods = false)
class ExpiryTimer {

    @Bean
    Task<Void> approvalsEnd(Organizations organizations, Expiry expiry) {
        return Tasks.recurring("approvals-end", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> organizations.all().forEach(it -> expireAll(it, expiry)));
    }

    private static void expireAll(Organization organization, Expiry expiry) {
        CurrentOrganization.run(organization.id(), () -> {
            int ended;
            do ended = expiry.expire();
            while (ended == Expiry.AT_ONCE);
        });
    }
}
