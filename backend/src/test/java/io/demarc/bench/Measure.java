package io.demarc.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What requests cost: the portal's and PostgreSQL's CPU, statements, bytes, time. */
record Measure(RunningPortal portal, Connection superuser, Duration warm, Duration measured) {

    static final int CONNECTIONS = 8;

    /**
     * @param p50 milliseconds, and so p99
     * @param portalCpu milliseconds a request, and so databaseCpu
     */
    record Cost(
            double perSecond,
            double p50,
            double p99,
            double portalCpu,
            double databaseCpu,
            double statements,
            int bytes) {

        double cpu() {
            return portalCpu + databaseCpu;
        }

        Cost and(Cost other) {
            return new Cost(
                    (perSecond + other.perSecond) / 2,
                    (p50 + other.p50) / 2,
                    Math.max(p99, other.p99),
                    (portalCpu + other.portalCpu) / 2,
                    (databaseCpu + other.databaseCpu) / 2,
                    (statements + other.statements) / 2,
                    bytes);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%7.0f/s  p50 %7.1f  p99 %7.1f  CPU %7.2f + %7.2f ms  %5.1f st.  %5.1f kB",
                    perSecond,
                    p50,
                    p99,
                    portalCpu,
                    databaseCpu,
                    statements,
                    bytes / 1e3);
        }
    }

    Cost of(Callable<Integer> request) throws InterruptedException, IOException, SQLException {
        return of(request, CONNECTIONS);
    }

    Cost of(Callable<Integer> request, int connections) throws InterruptedException, IOException, SQLException {
        new Load(connections, warm).run(request);
        double portalCpu = portal.cpu();
        double databaseCpu = portal.databaseCpu();
        long statements = statements();
        var outcome = new Load(connections, measured).run(request);
        double each = outcome.took().length / 1e3;
        return new Cost(
                outcome.perSecond(),
                outcome.quantile(0.5),
                outcome.quantile(0.99),
                (portal.cpu() - portalCpu) / each,
                (portal.databaseCpu() - databaseCpu) / each,
                (statements() - statements) / (double) outcome.took().length,
                outcome.bytes());
    }

    private long statements() throws SQLException {
        return Long.parseLong(Schema.rows(superuser, """
                select coalesce(sum(calls), 0) from pg_stat_statements where userid = 'demarc_app'::regrole
                """).getFirst().getFirst());
    }
}
