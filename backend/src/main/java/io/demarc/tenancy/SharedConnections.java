package io.demarc.tenancy;

import io.demarc.kernel.OrganizationId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, of which no organization gets all: what one of them asks for beyond its share waits for its own, and is told
 * to come again when that takes too long. The others find connections free (decision record 0025).
 */
final class SharedConnections extends DelegatingDataSource {

    private final Map<OrganizationId, Semaphore> shares = new ConcurrentHashMap<>();
    private final int share;
    private final Duration patience;

    SharedConnections(DataSource pool, int share, Duration patience) {
        super(pool);
        this.share = share;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var organization = CurrentOrganization.get();
        if (organization.isEmpty()) return super.getConnection();
        var free = shares.computeIfAbsent(organization.get(), any -> new Semaphore(share, true));
        take(free, organization.get());
        try {
            return returning(super.getConnection(), free);
        } catch (SQLException | RuntimeException none) {
            free.release();
            throw none;
        }
    }

    private void take(Semaphore free, OrganizationId organization) throws SQLException {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException(
                "all %d connections of organization %s are in use".formatted(share, organization));
    }

    /** A connection that gives its place back when it is closed, once. */
    private static Connection returning(Connection connection, Semaphore free) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException trouble) {
                        throw trouble.getCause();
                    } finally {
                        if (method.getName().equals("close") && closed.compareAndSet(false, true)) free.release();
                    }
                });
    }
}
