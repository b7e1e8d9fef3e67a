package io.demarc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Before each class of tests: puts the database back to what it was when the application had started. Classes share
 * applications, because these are slow to start; what one of them changes is gone when the next one begins.
 */
final class SameBeginning implements TestExecutionListener {

    private static final Set<ApplicationContext> KEPT = Collections.newSetFromMap(new WeakHashMap<>());

    /** What the application remembers of rows without asking for them again: bean and field. */
    private static final Map<String, String> MEMORIES = Map.of("businessClock", "calendars", "ownVersions", "read");

    /** What is done to a database while nobody is connected to it. */
    interface Work {
        void on(TestDatabase.Access database) throws SQLException;
    }

    @Override
    public void beforeTestClass(TestContext test) throws SQLException {
        var application = test.getApplicationContext();
        alone(application, database -> {
            if (KEPT.add(application)) TestDatabase.keep(database);
            else TestDatabase.putBack(database);
        });
    }

    /** Does it while the application waits for its database. */
    static void alone(ApplicationContext application, Work work) throws SQLException {
        var pages = application.getBean(DataSource.class).unwrap(HikariDataSource.class);
        var sessions =
                application.getBean("sessionDataSource", DataSource.class).unwrap(HikariDataSource.class);
        var pools = Stream.of(pages, sessions)
                .map(HikariDataSource::getHikariPoolMXBean)
                .toList();
        pools.forEach(HikariPoolMXBean::suspendPool);
        try {
            pools.forEach(HikariPoolMXBean::softEvictConnections);
            work.on(new TestDatabase.Access(pages.getJdbcUrl()));
            // A pool may have filled itself meanwhile.
            pools.forEach(HikariPoolMXBean::softEvictConnections);
        } finally {
            pools.forEach(HikariPoolMXBean::resumePool);
        }
        MEMORIES.forEach((bean, field) -> forget(application.getBean(bean), field));
    }

    private static void forget(Object bean, String field) {
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(bean, field))).clear();
    }
}
