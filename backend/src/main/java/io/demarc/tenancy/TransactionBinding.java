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
 * settings end with the transaction, so a pooled connection never carries them on.
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
        jdbc.queryForList(
                "select set_config('app.tenant_id', ?, true), set_config('app.person_id', ?, true)",
                text(CurrentOrganization.get().map(OrganizationId::value).orElse(null)),
                text(person.stream()
                        .findFirst()
                        .flatMap(CurrentPerson::get)
                        .map(PersonId::value)
                        .orElse(null)));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
