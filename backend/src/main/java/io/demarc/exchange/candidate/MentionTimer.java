package io.demarc.exchange.candidate;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour whether names keep how many records say them. */
@Configuration(proxyBeanMethods = false)
class MentionTimer {

    @Bean
    Task<Void> mentionsAreCounted(Organizations organizations, MentionCount count) {
        return FairTask.forEach("name-counts", Duration.ofHours(1), organizations, count::correct);
    }
}
