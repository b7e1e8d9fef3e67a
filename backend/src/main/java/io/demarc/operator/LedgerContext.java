package io.demarc.operator;

import io.demarc.database.DatabaseConfiguration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What reads the ledger and names its newest entries, and nothing else of the portal: no pages, no jobs and no migrations,
 * so that it can run beside a portal at work.
 */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"io.demarc.audit", "io.demarc.tenancy"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.demarc\\.(audit\\.(Verification|KeptChains|Witness|PlatformLedger|LedgerExport)"
                                + "|tenancy\\.(Organizations|TransactionBinding|TimeConfiguration))"))
class LedgerContext {

    static ConfigurableApplicationContext start(String[] arguments) {
        var application = new SpringApplication(LedgerContext.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of(
                "logging.level.root", "warn",
                "demarc.command", "true",
                // It reads everything there is, and nobody waits for it.
                "demarc.connections.statement", "1h",
                "demarc.connections.silence", "3600"));
        return application.run(arguments);
    }

    /** Why there is nothing to check in a database; empty when there is. */
    static Optional<String> lacks(ApplicationContext context) {
        if (isMissing("ledger_entry", context))
            return Optional.of("There is no ledger yet: the portal was never started on this database.");
        if (isMissing("platform_entry_by_witnessed", context))
            return Optional.of("The database is of an earlier version: start the portal once, then ask again.");
        return Optional.empty();
    }

    private static boolean isMissing(String relation, ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select to_regclass(?) is null")
                .param(relation)
                .query(Boolean.class)
                .single();
    }
}
