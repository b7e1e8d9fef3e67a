package io.demarc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that this thread prepares (the binding of the tenant is not), without the session's own and what is
 * read once a minute: what a page costs the database.
 */
public class Statements implements BeanPostProcessor {

    /** The last one reads an organization's calendar, which is then kept for a minute. */
    private static final List<String> UNCOUNTED =
            List.of("spring_session", "select zone, holiday_region from organization");

    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** Forgets what was counted so far. */
    public static void reset() {
        SEEN.get().clear();
    }

    public static List<String> seen() {
        return List.copyOf(SEEN.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return counting(super.getConnection());
        }

        private static Connection counting(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") && arguments != null) {
                            TenantStatements.check(connection, (String) arguments[0]);
                            note((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static void note(String sql) {
            String plain = sql.toLowerCase(Locale.ROOT);
            if (UNCOUNTED.stream().noneMatch(plain::contains)) SEEN.get().add(sql);
        }
    }
}
