package io.demarc.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.demarc.Wire;
import io.demarc.database.DatabaseRoles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients on few connections, which pgbouncer hands from one to the next after each transaction: nobody may see what
 * the one before them saw. Runs only when it is asked for ({@code infra/drill/pgbouncer}).
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class PgbouncerDrill {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 50;
    private static final int READERS = 24;

    /** Pages about one thing, and whose id stands in their path. */
    private static final Map<String, String> PAGES = Map.of(
            "/use-cases/%s", "use_case",
            "/use-cases/%s/boundary", "use_case",
            "/use-cases/%s/assessment", "use_case",
            "/reviews/%s", "review",
            "/vendors/%s", "vendor",
            "/models/%s", "model");

    private static final List<String> ORGANIZATIONS = List.of("demo", "globex");

    @TempDir
    static Path folder;

    private static PostgresPair database;
    private static Bouncer bouncer;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresPair.start(folder);
        bouncer = Bouncer.before(database.port(), folder);
        node = Node.start(
                        Bouncer.url(),
                        9401,
                        Node.log("bounced"),
                        Map.of(
                                "SPRING_FLYWAY_URL", database.url(),
                                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", String.valueOf(CLIENTS),
                                "DEMARC_CONNECTIONS_OF_AN_ORGANIZATION", String.valueOf(CLIENTS / 2)))
                .awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) node.close();
        if (bouncer != null) bouncer.close();
        if (database != null) database.close();
    }

    @Test
    void each_transaction_sees_the_rows_of_whom_it_is_bound_to_and_without_a_word_none() throws Exception {
        var organizations =
                ORGANIZATIONS.stream().map(PgbouncerDrill::organization).toList();
        var looked = new AtomicInteger();
        inParallel(CLIENTS, client -> {
            UUID own = organizations.get(client % 2);
            try (var connection =
                    DriverManager.getConnection(Bouncer.url(), DatabaseRoles.APPLICATION, PostgresPair.PASSWORD)) {
                connection.setAutoCommit(false);
                for (int round = 0; round < ROUNDS; round++) {
                    boolean bound = round % 3 > 0;
                    var seen = tenants(connection, bound ? own : null);
                    assertThat(seen).isEqualTo(bound ? List.of(own) : List.of());
                    looked.incrementAndGet();
                }
            }
            return null;
        });
        System.out.printf(
                "Looked %d times with %d clients on 20 connections: no row of others%n", looked.get(), CLIENTS);
    }

    @Test
    void pages_with_ids_of_others_are_not_found_and_with_ones_own_they_are_there() throws Exception {
        var addresses = addresses();
        var people = new ArrayList<Wire>();
        for (String organization : ORGANIZATIONS) people.add(signedIn(organization));
        var looked = new AtomicInteger();
        var busy = new AtomicInteger();
        inParallel(READERS, client -> {
            String own = ORGANIZATIONS.get(client % 2);
            for (var address : addresses) {
                int status =
                        people.get(client % 2).get("/@" + own + address.path()).status();
                // More at once than it takes: nothing was shown.
                if (status == 503) busy.incrementAndGet();
                else
                    assertThat(status)
                            .as(address + " for " + own)
                            .isEqualTo(address.of().equals(own) ? 200 : 404);
                int all = looked.incrementAndGet();
                if (all % 100 == 0)
                    System.out.printf("Opened %d of %d pages so far%n", all, READERS * addresses.size());
            }
            return null;
        });
        System.out.printf(
                "Opened %d pages of two organizations with %d readers: none of the other's was found, %d were too many at once%n",
                looked.get(), READERS, busy.get());
        assertThat(busy.get()).isLessThan(looked.get() / 2);
    }

    private record Address(String path, String of) {}

    private static List<Address> addresses() {
        var addresses = new ArrayList<Address>();
        PAGES.forEach((page, table) -> ORGANIZATIONS.forEach(
                whose -> ids(table, whose).forEach(id -> addresses.add(new Address(page.formatted(id), whose)))));
        return addresses;
    }

    private interface Client {
        Object act(int number) throws Exception;
    }

    private static void inParallel(int many, Client client) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Callable<Object>>();
            for (int number = 0; number < many; number++) {
                int own = number;
                acts.add(() -> client.act(own));
            }
            for (var done : clients.invokeAll(acts)) done.get();
        }
    }

    private static Wire signedIn(String organization) {
        var wire = node.wire();
        var fields = wire.get("/sign-in").fields("main form");
        fields.put("email", List.of("lead@" + organization + ".test"));
        fields.put("password", List.of("demarc-demo-2026"));
        wire.post("/sign-in", fields);
        if (wire.get("/@" + organization + "/").status() != 200) fail("not signed in to " + organization);
        return wire;
    }

    private static List<UUID> tenants(Connection connection, @Nullable UUID bound) throws SQLException {
        try (var sql = connection.createStatement()) {
            if (bound != null) sql.execute("set local app.tenant_id = '" + bound + "'");
            try (var rows = sql.executeQuery("select distinct tenant_id from use_case")) {
                var seen = new ArrayList<UUID>();
                while (rows.next()) seen.add(rows.getObject(1, UUID.class));
                return seen;
            }
        } finally {
            connection.commit();
        }
    }

    private static UUID organization(String slug) {
        return asked("select id from organization where slug = '" + slug + "'").getFirst();
    }

    private static List<UUID> ids(String table, String slug) {
        return asked("select t.id from " + table + " t join organization o on o.id = t.tenant_id where o.slug = '"
                + slug + "' order by t.id limit 3");
    }

    private static List<UUID> asked(String query) {
        try (var owner = database.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery(query)) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
