package io.demarc.inventory;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.demarc.kernel.OrganizationId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.FairTask;
import io.demarc.tenancy.Present;
import io.demarc.tenancy.Turns;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts an organization's use cases anew when changes of the counts have piled up: adding up a few hundred rows is quick, a
 * hundred thousand are what was to be spared. Each machine counts the changes that it wrote itself, until it stops; what is
 * left is noticed within the hour, as are counts that are wrong.
 */
@Configuration(proxyBeanMethods = false)
class Recount {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("use-case-recount");
    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int MANY = 2_000;

    private final Map<OrganizationId, Integer> changes = new ConcurrentHashMap<>();
    private final CountComparison comparison;
    private final SchedulerClient queue;
    private final JdbcClient jdbc;

    Recount(CountComparison comparison, DataSource dataSource, JdbcClient jdbc) {
        this.comparison = comparison;
        this.queue = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.jdbc = jdbc;
    }

    @Bean
    Task<Void> useCasesAreCounted(Turns turns, TransactionTemplate transaction) {
        return FairTask.of(TASK, "recount", turns, job -> {
            transaction.executeWithoutResult(status -> now());
            return false;
        });
    }

    /** After so many rows of the overview were written. */
    void after(int rows) {
        var organization = CurrentOrganization.id();
        if (changes.merge(organization, rows, Integer::sum) < MANY) return;
        changes.remove(organization);
        soon();
    }

    /** Before so many changes were written here: when they were written elsewhere, or what is counted is wrong. */
    void ifNeeded() {
        var wrong = comparison.differences();
        if (!wrong.isEmpty())
            LOG.warn("{} counts differ from their rows and are made anew: {}", wrong.size(), wrong.getFirst());
        if (!wrong.isEmpty() || comparison.changes() >= MANY) soon();
    }

    private void soon() {
        queue.scheduleIfNotExists(
                TASK.instance(CurrentOrganization.id().toString()).scheduledTo(Present.instant()));
    }

    void now() {
        jdbc.sql("select cast(recount_use_cases() as text)").query(String.class).optional();
    }
}
