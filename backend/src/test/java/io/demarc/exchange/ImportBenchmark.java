package io.demarc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.PageTest;
import io.demarc.exchange.file.FederalFile;
import io.demarc.exchange.file.Upload;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast an inventory comes in, beside a bare COPY of the same file on the same machine in the same run. Runs only when
 * it is asked for ({@code infra/bench/import}); its first round warms up and does not count.
 */
@PageTest
class ImportBenchmark {

    @Autowired
    Importing importing;

    @Autowired
    ImportWorker worker;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void rows_per_second_beside_a_bare_copy() throws Exception {
        var file = FederalFile.path();
        imported("globex", file);
        report("bare COPY", 3_611, copied(file));
        var before = cpu();
        report("import", 3_611, imported("demo", file));
        System.out.printf(
                "%-10s %.2f s of the processor%n", "", cpu().minus(before).toMillis() / 1e3);
    }

    /** What this machine worked for the portal and its database so far, however busy others keep it. */
    private Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        jdbc.sql("select pid from pg_stat_activity").query(Long.class).list().stream()
                                .flatMap(pid -> ProcessHandle.of(pid).stream()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void report(String what, long rows, Duration took) {
        System.out.printf(
                "%-10s %,6d rows in %6.2f s: %,9.0f rows/s%n",
                what, rows, took.toMillis() / 1e3, rows / (took.toNanos() / 1e9));
    }

    /** Upload, trial run and run; the waiting for a scheduler is left out. */
    private Duration imported(String slug, Path file) {
        var organization = organizations.withSlug(slug).orElseThrow().id();
        return CurrentOrganization.<Duration, RuntimeException>call(organization, () -> {
            var lead = Member.ofPortal(organization, lead(slug));
            long begun = System.nanoTime();
            var id = importing.upload(Upload.of(file, "use-cases.csv"), lead);
            importing.map(id, null, Upload.of(file, "use-cases.csv").mapping(), lead);
            while (worker.check(id)) {}
            importing.begin(id, null, lead);
            while (worker.run(id)) {}
            assertThat(importing.find(id).counts()).isEqualTo(new Counts(3_611, 0, 0));
            return Duration.ofNanos(System.nanoTime() - begun);
        });
    }

    private MemberId lead(String slug) {
        return members.choices(List.of()).stream()
                .filter(member -> member.email().equals("lead@" + slug + ".test"))
                .map(member -> new MemberId(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private Duration copied(Path file) throws Exception {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                var in = java.nio.file.Files.newInputStream(file)) {
            String columns = Upload.of(file, "use-cases.csv").header().stream()
                    .map(name -> "\"" + name + "\" text")
                    .collect(java.util.stream.Collectors.joining(", "));
            connection.createStatement().execute("create table bare (" + columns + ")");
            long begun = System.nanoTime();
            copy(connection.unwrap(PGConnection.class), in);
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private static void copy(PGConnection connection, java.io.InputStream in) throws SQLException, java.io.IOException {
        connection.getCopyAPI().copyIn("copy bare from stdin with (format csv, header)", in);
    }
}
