package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a database must hold so that its tables can be spread over several machines by organization. */
class DistributionTests {

    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
            """;

    /** What is outside of all organizations and yet may be referred to: each machine keeps a copy of it. */
    private static final List<String> OUTSIDE = List.of("organization", "person");

    private static TestDatabase.Access database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void the_script_is_what_the_catalogue_of_today_gives() throws Exception {
        String script = String.join("\n", column(Distribution.generator())) + "\n";
        Files.writeString(Path.of("target", "distribute.sql"), script);
        assertThat(Distribution.kept())
                .as("infra/scale/distribute.sql: copy backend/target/distribute.sql there")
                .isEqualTo(script);
    }

    @Test
    void the_script_places_each_table_and_takes_off_and_puts_back_each_key() throws Exception {
        var lines = Distribution.kept().lines().toList();
        var tables = column("select relname from (" + TENANT_TABLES + ") t");
        assertThat(tables).hasSizeGreaterThan(30);
        for (String table : tables)
            assertThat(lines).contains("select create_distributed_table('" + table + "', 'tenant_id');");
        for (String table : OUTSIDE) assertThat(lines).contains("select create_reference_table('" + table + "');");
        long off = lines.stream()
                .filter(line -> line.contains(" drop constraint "))
                .count();
        assertThat(lines.stream().filter(line -> line.contains(" add constraint ")))
                .hasSize((int) off)
                .hasSizeGreaterThan(80);
        assertThat(lines).noneMatch(line -> line.startsWith("alter policy") && line.contains("SELECT"));
    }

    @Test
    void rows_of_organizations_refer_to_nothing_outside_but_what_each_machine_has() throws Exception {
        assertThat(column("select distinct r.relname from pg_constraint k join (" + TENANT_TABLES + """
                        ) t on t.oid = k.conrelid join pg_class r on r.oid = k.confrelid
                        where k.contype = 'f' and r.oid not in (select oid from (""" + TENANT_TABLES
                        + ") n)"))
                .isSubsetOf(OUTSIDE);
    }

    @Test
    void triggers_watch_only_what_the_application_can_but_add_to() throws Exception {
        assertThat(column("select distinct t.relname from pg_trigger g join (" + TENANT_TABLES
                        + ") t on t.oid = g.tgrelid "
                        + "where not g.tgisinternal and (has_table_privilege('" + database.application()
                        + "', t.oid, 'update') or has_table_privilege('" + database.application()
                        + "', t.oid, 'delete'))"))
                .isEmpty();
    }

    @Test
    void keys_need_no_counter_that_machines_would_have_to_share() throws Exception {
        assertThat(
                        column(
                                "select t.relname || '.' || a.attname from pg_attribute a join (" + TENANT_TABLES
                                        + ") t on t.oid = a.attrelid where a.attnum > 0 and not a.attisdropped and (a.attidentity <> '' or pg_get_serial_sequence(t.relname, a.attname) is not null)"))
                .isEmpty();
    }

    private static List<String> column(String query) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
