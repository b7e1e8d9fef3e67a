package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, of which no organization gets all ({@link Shares}): what one of them asks for beyond its share waits, and is
 * told to come again when that takes too long. The others find connections free (decision record 0025).
 */
final class SharedConnections extends DelegatingDataSource {

    private final Shares shares;
    private final Duration patience;

    SharedConnections(DataSource pool, Shares shares, Duration patience) {
        super(pool);
        this.shares = shares;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var organization = CurrentOrganization.get();
        return organization.isPresent() ? inTheNameOf(organization.get()) : inNobodysName();
    }

    private Connection inTheNameOf(OrganizationId organization) throws SQLException {
        take(organization);
        try {
            return returning(super.getConnection(), () -> shares.giveBack(organization));
        } catch (SQLException | RuntimeException none) {
            shares.giveBack(organization);
            throw none;
        }
    }

    /** Counted when it is there: those that still wait for one have no place yet, however many they are. */
    private Connection inNobodysName() throws SQLException {
        var connection = super.getConnection();
        shares.takeElsewhere();
        return returning(connection, shares::giveBackElsewhere);
    }

    private void take(OrganizationId organization) throws SQLException {
        try {
            if (shares.take(organization, patience)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException(
                "organization %s has as many connections as it may".formatted(organization));
    }

    /** A connection that gives its place back when it is closed, once. */
    private static Connection returning(Connection connection, Runnable giveBack) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException trouble) {
                        throw trouble.getCause();
                    } finally {
                        if (method.getName().equals("close") && closed.compareAndSet(false, true)) giveBack.run();
                    }
                });
    }
}
