package io.demarc.operator;

import io.demarc.audit.PlatformVerification;
import io.demarc.audit.Verification;
import io.demarc.audit.Verification.Finding;
import io.demarc.database.DatabaseConfiguration;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organization;
import io.demarc.tenancy.Organizations;
import java.util.Arrays;
import java.util.Map;
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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command that recomputes every organization's ledger. It has no pages, no jobs and no migrations: only what reads
 * the chain, so that it can run beside a portal at work.
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
                        pattern =
                                "io\\.demarc\\.(audit\\.(Verification|PlatformVerification)|tenancy\\.(Organizations|TransactionBinding))"))
class LedgerCheck {

    static final String ASKED = "demarc.verify-ledger";

    static boolean isAskedBy(String[] arguments) {
        return Arrays.stream(arguments)
                .anyMatch(it -> it.equals("--" + ASKED) || it.startsWith("--" + ASKED + "=") && !it.endsWith("=false"));
    }

    /** Says a line per organization; returns 0 when every entry holds, else 1. */
    static int run(String[] arguments) {
        var application = new SpringApplication(LedgerCheck.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", "demarc.command", "true"));
        try (var context = application.run(arguments)) {
            if (isEmpty(context)) {
                say("There is no ledger yet: the portal was never started on this database.");
                return 0;
            }
            if (isOlder(context)) {
                say("The database is of an earlier version: start the portal once, then check again.");
                return 1;
            }
            var verification = context.getBean(Verification.class);
            int broken = 0;
            if (!said("platform", context.getBean(PlatformVerification.class).verify())) broken++;
            for (var organization : context.getBean(Organizations.class).all())
                if (!holds(organization, verification)) broken++;
            return broken == 0 ? 0 : 1;
        }
    }

    private static boolean holds(Organization organization, Verification verification) {
        return said(organization.slug(), CurrentOrganization.call(organization.id(), verification::verify));
    }

    private static boolean said(String chain, Finding finding) {
        say(finding.broken()
                .map(why -> "%s: broken after %d entries: %s".formatted(chain, finding.entries(), why))
                .orElseGet(() -> "%s: %d entries hold".formatted(chain, finding.entries())));
        return finding.broken().isEmpty();
    }

    private static boolean isEmpty(ApplicationContext context) {
        return isMissing("ledger_entry", context);
    }

    private static boolean isOlder(ApplicationContext context) {
        return isMissing("platform_head", context);
    }

    private static boolean isMissing(String table, ApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("select to_regclass(?) is null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
