package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Informs the database, at the beginning of each transaction and on its own connection, whose rows may be seen. The
 * settings end with the transaction, so a pooled connection never carries them on. They are set by {@code SET LOCAL}: what
 * {@code set_config()} sets does not travel to the other machines of a database that is spread over several.
 */
@Component
class TransactionBinding implements TransactionExecutionListener {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CurrentPerson> person;

    TransactionBinding(DataSource dataSource, ObjectProvider<CurrentPerson> person) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.person = person;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null) return;
        var tenant = CurrentOrganization.get().map(OrganizationId::value).orElse(null);
        var asks = person.stream()
                .findFirst()
                .flatMap(CurrentPerson::get)
                .map(PersonId::value)
                .orElse(null);
        jdbc.execute(
                "set local app.tenant_id = '" + text(tenant) + "'; set local app.person_id = '" + text(asks) + "'");
    }

    /** Nothing but an id can come into the statement, which takes no parameters. */
    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
