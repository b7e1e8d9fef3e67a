package io.demarc.nextplan;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour whether the day of an approved plan has come. */
@Configuration(proxyBeanMethods = false)
class EffectTimer {

    @Bean
    Task<Void> nextPlansTakeEffect(Organizations organizations, DuePlans due) {
        return FairTask.forEach("next-plans-take-effect", Duration.ofMinutes(15), organizations, due::takeEffect);
    }
}
