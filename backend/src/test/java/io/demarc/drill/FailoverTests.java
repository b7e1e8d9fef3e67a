package io.demarc.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.demarc.database.DatabaseRoles;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The primary dies under writes and its standby takes over: the small form of {@code infra/drill/failover}. */
class FailoverTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void what_was_acknowledged_is_there_and_the_pool_finds_the_new_primary(@TempDir Path folder) throws Exception {
        try (var pair = PostgresPair.start(folder)) {
            try (var owner = pair.owner();
                    var sql = owner.createStatement()) {
                sql.execute("create table number (n int primary key)");
                sql.execute("grant insert on number to " + DatabaseRoles.APPLICATION);
            }
            try (var pool = pool(pair.url());
                    var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 4; writer++) writers.submit(() -> write(pool));
                try {
                    await().atMost(LONG).until(() -> acknowledged.size() > 100);
                    pair.killPrimary();
                    int before = acknowledged.size();
                    pair.promote();
                    await().atMost(LONG).until(() -> acknowledged.size() > before + 100);
                } finally {
                    done.set(true);
                }
            }
            assertThat(written(pair)).containsAll(acknowledged);
        }
    }

    /** Who is refused goes on with the next: it was not acknowledged. */
    private void write(HikariDataSource pool) {
        while (!done.get()) {
            int number = next.incrementAndGet();
            try (var connection = pool.getConnection();
                    var sql = connection.prepareStatement("insert into number values (?)")) {
                sql.setInt(1, number);
                sql.executeUpdate();
                acknowledged.add(number);
            } catch (SQLException nobodyThere) {
                Thread.onSpinWait();
            }
        }
    }

    private static Set<Integer> written(PostgresPair pair) throws SQLException {
        try (var owner = pair.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("select n from number")) {
            var found = new HashSet<Integer>();
            while (rows.next()) found.add(rows.getInt(1));
            return found;
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(DatabaseRoles.APPLICATION);
        config.setPassword(PostgresPair.PASSWORD);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(3000);
        return new HikariDataSource(config);
    }
}
