package io.demarc.vendors.assurance;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour whether a grade has become too old. */
@Configuration(proxyBeanMethods = false)
class AgeingTimer {

    @Bean
    Task<Void> gradesAge(Organizations organizations, Ageing ageing) {
        return FairTask.forEach("grades-age", Duration.ofMinutes(15), organizations, () -> {
            int followed;
            do followed = ageing.follow();
            while (followed == Ageing.AT_ONCE);
        });
    }
}
