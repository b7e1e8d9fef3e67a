package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Informs the database, at the beginning of each transaction and on its own connection, whose rows may be seen. The
 * settings end with the transaction, so a pooled connection never carries them on. They are set by {@code SET LOCAL}: what
 * {@code set_config()} sets does not travel to the other machines of a database that is spread over several.
 */
@Component
class TransactionBinding implements TransactionExecutionListener {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CurrentPerson> person;
    private final ObjectProvider<JpaTransactionManager> transactions;

    TransactionBinding(
            DataSource dataSource,
            ObjectProvider<CurrentPerson> person,
            ObjectProvider<JpaTransactionManager> transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.person = person;
        this.transactions = transactions;
    }

    @Override
    public void afterBegin(TransactionExecution begun, @Nullable Throwable beginFailure) {
        if (beginFailure != null) return;
        var tenant = CurrentOrganization.get().map(OrganizationId::value).orElse(null);
        var asks = person.stream()
                .findFirst()
                .flatMap(CurrentPerson::get)
                .map(PersonId::value)
                .orElse(null);
        try {
            jdbc.execute(
                    "set local app.tenant_id = '" + text(tenant) + "'; set local app.person_id = '" + text(asks) + "'");
        } catch (RuntimeException trouble) {
            end((TransactionStatus) begun, trouble);
            throw trouble;
        }
    }

    /** Whoever asked for the transaction never gets it, so nobody else would take it off the thread again. */
    private void end(TransactionStatus begun, RuntimeException trouble) {
        try {
            transactions.getObject().rollback(begun);
        } catch (RuntimeException connectionGone) {
            trouble.addSuppressed(connectionGone);
        }
    }

    /** Nothing but an id can come into the statement, which takes no parameters. */
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
