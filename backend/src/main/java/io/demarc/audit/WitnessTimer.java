package io.demarc.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the newest entry of each organization's ledger into the platform's, every hour. */
@Configuration(proxyBeanMethods = false)
class WitnessTimer {

    @Bean
    Task<Void> ledgersAreWitnessed(Organizations organizations, Witness witness) {
        return FairTask.forEach("ledgers-witnessed", Duration.ofHours(1), organizations, witness::take);
    }
}
