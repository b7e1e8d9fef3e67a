package io.demarc.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the newest entry of each organization's ledger into the platform's, every hour. */
@Configuration(proxyBeanMethods = false)
class WitnessTimer {

    @Bean
    Task<Void> ledgersAreWitnessed(Organizations organizations, Witness witness) {
        return Tasks.recurring("ledgers-witnessed", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        organizations.all().forEach(it -> CurrentOrganization.run(it.id(), witness::take)));
    }
}
