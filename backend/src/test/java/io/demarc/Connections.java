package io.demarc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds connections of a pool, as others do who are slow, until it is closed. */
public final class Connections implements AutoCloseable {

    private final List<Connection> held = new ArrayList<>();

    private Connections() {}

    /** All that there are. */
    public static Connections all(HikariDataSource pool) throws SQLException {
        return allBut(0, pool);
    }

    public static Connections allBut(int left, HikariDataSource pool) throws SQLException {
        var connections = new Connections();
        for (int i = left; i < pool.getMaximumPoolSize(); i++) connections.held.add(pool.getConnection());
        return connections;
    }

    public int count() {
        return held.size();
    }

    @Override
    public void close() throws SQLException {
        for (var connection : held) connection.close();
    }
}
