package io.demarc.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Organizations;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the chain of each organization's ledger every day, so that whoever reads it is told how it stands. */
@Configuration(proxyBeanMethods = false)
class CheckTimer {

    private static final Logger LOG = LoggerFactory.getLogger(CheckTimer.class);

    @Bean
    Task<Void> ledgersAreChecked(Organizations organizations, Verification verification, LedgerState state) {
        return FairTask.forEach("ledgers-checked", Duration.ofDays(1), organizations, () -> {
            var finding = verification.verify();
            state.note(finding);
            finding.broken()
                    .ifPresent(it -> LOG.error("The ledger of {} does not hold: {}", CurrentOrganization.id(), it));
        });
    }
}
