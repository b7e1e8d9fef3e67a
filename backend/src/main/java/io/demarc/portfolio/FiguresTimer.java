package io.demarc.portfolio;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour whether figures of the month are kept. */
@Configuration(proxyBeanMethods = false)
class FiguresTimer {

    @Bean
    Task<Void> unitFiguresAreKept(Organizations organizations, UnitFigures figures) {
        return FairTask.forEach("unit-figures", Duration.ofHours(1), organizations, figures::keep);
    }
}
