package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageTest;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A transaction that cannot be bound: the connection has died in the moment in which it was taken. */
@PageTest
class TransactionBindingTests {

    @Autowired
    EntityManagerFactory entities;

    @Test
    void leaves_nothing_on_the_thread_for_whoever_comes_next() {
        var transactions = new JpaTransactionManager(entities);
        transactions.setTransactionExecutionListeners(
                List.of(new TransactionBinding(gone(), none(CurrentPerson.class), only(transactions))));
        assertThatThrownBy(() -> transactions.getTransaction(null))
                .isInstanceOf(CannotGetJdbcConnectionException.class);
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    private static DataSource gone() {
        return new AbstractDataSource() {

            @Override
            public java.sql.Connection getConnection() throws SQLTransientConnectionException {
                throw new SQLTransientConnectionException("gone");
            }

            @Override
            public java.sql.Connection getConnection(String user, String password)
                    throws SQLTransientConnectionException {
                return getConnection();
            }
        };
    }

    private static ObjectProvider<JpaTransactionManager> only(JpaTransactionManager transactions) {
        return new StaticListableBeanFactory(Map.of("transactions", transactions))
                .getBeanProvider(JpaTransactionManager.class);
    }

    private static <T> ObjectProvider<T> none(Class<T> type) {
        return new StaticListableBeanFactory().getBeanProvider(type);
    }
}
