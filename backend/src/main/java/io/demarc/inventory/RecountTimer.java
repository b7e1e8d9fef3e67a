package io.demarc.inventory;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour at what was kept of changes by whoever has written few of them before it stopped. */
@Configuration(proxyBeanMethods = false)
class RecountTimer {

    @Bean
    Task<Void> pilesOfCountsAreLookedAt(Organizations organizations, Recount recount) {
        return FairTask.forEach("use-case-counts", Duration.ofHours(1), organizations, recount::ifNeeded);
    }
}
