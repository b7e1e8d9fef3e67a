package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself must hold, whatever the code above it does: read from its catalogue. */
class CatalogueTests {

    /** A tenant table is known by its column; membership rows are seen by their person too, so it has rules of its own. */
    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not a.attisdropped
            """;

    private static TestDatabase.Access database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    /** Copies of names for lists, and rows of a file as they came; whoever adds a table with names calls know_by_name. */
    private static final String COPIES = "'use_case_overview', 'seat', 'import_row', 'bill_line'";

    /** These are not unique, and told apart by address, by slug, by their unit, by their period or by their day. */
    private static final String NAMESAKES = "'person', 'organization', 'use_case', 'evidence', 'occurrence'";

    @Test
    void every_name_is_one_that_is_seen_and_is_compared_by_the_one_rule() throws Exception {
        String tables = """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'name'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in (%s, 'scheduled_tasks',
                    'ledger_entry', 'platform_entry') and not exists
                """.formatted(COPIES);
        assertThat(
                        names(
                                tables
                                        + "(select from pg_constraint k where k.conrelid = c.oid and pg_get_constraintdef(k.oid) like '%is_visible(name)%length(name) <= %')"))
                .as("names that may consist of nothing that is seen, or have no end")
                .isEmpty();
        assertThat(names(tables
                        + "(select from pg_attribute k where k.attrelid = c.oid and k.attname = 'name_key' and k.attgenerated = 's') and c.relname not in ("
                        + NAMESAKES + ")"))
                .as("tables that compare names by a rule of their own")
                .isEmpty();
        assertThat(names("""
                        select indexname from pg_indexes where schemaname = 'public' and indexdef like '%UNIQUE%'
                        and (indexdef like '%(lower(%' or indexdef like '%, lower(%' or indexdef like '%upper(%' or indexdef like '% name,%')
                        """)).as("unique by another rule").isEmpty();
    }

    /** What the portal writes by itself, of what is bounded elsewhere: words of its own, copies, digests, entries; rows of a file. */
    private static final String WRITTEN_BY_THE_PORTAL =
            "^(seat|use_case_overview|use_case_count|ledger_entry|ledger_head|platform_entry|platform_head|change|event_publication|scheduled_tasks"
                    + "|flyway_schema_history|turn|demarc_session.*|session.*)\\.|\\.(twin|.*hash|.*digest|.*_key|.*kind|role|state|verdict|zone|versions|editors|excluded"
                    + "|reference_versions|stop_reason|doubt|stage|policy|facts|stale_facts)$|^(import_row|source_record)\\.(cells|raw|reason)$|^bill_line\\.(says|differences)$";

    /** Whoever adds a text says how long it may be: in a form, beside the field, and here. */
    @Test
    void every_text_has_an_end() throws Exception {
        assertThat(names("""
                        select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped and a.attgenerated = ''
                          and a.atttypid in ('text'::regtype, 'citext'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
                          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and (
                              pg_get_constraintdef(k.oid) ~ ('length\\(\\(?' || a.attname || '\\M')
                              or pg_get_constraintdef(k.oid) ~ ('\\m' || a.attname || '\\)? (= ANY|~)')))
                        order by 1
                        """))
                .filteredOn(column ->
                        !Pattern.compile(WRITTEN_BY_THE_PORTAL).matcher(column).find())
                .isEmpty();
    }

    @Test
    void every_tenant_table_is_protected_by_row_level_security_that_is_enabled_and_forced() throws Exception {
        assertThat(names("select relname from pg_class where oid in (select oid from (" + TENANT_TABLES
                        + ") t) and not (relrowsecurity and relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void every_tenant_table_has_a_policy_for_the_application_and_one_for_the_owner() throws Exception {
        assertThat(names(TENANT_TABLES)).isNotEmpty();
        for (var role : List.of(database.application(), database.owner()))
            assertThat(names("select relname from (" + TENANT_TABLES
                            + ") t where not exists (select from pg_policy p where p.polrelid = t.oid and p.polroles @> array['"
                            + role + "'::regrole::oid])"))
                    .as("tenant tables without a policy for " + role)
                    .isEmpty();
    }

    @Test
    void every_key_of_a_tenant_table_contains_the_tenant() throws Exception {
        assertThat(names("select relname from (" + TENANT_TABLES + """
                        ) t where not exists (select from pg_constraint k join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
                        where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'tenant_id')
                        """))
                .as("primary keys that do not begin with tenant_id")
                .isEmpty();
        assertThat(names("select indexrelid::regclass::text from pg_index i join (" + TENANT_TABLES + """
                        ) t on t.oid = i.indrelid join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
                        where i.indisunique and not a.attnum = any (i.indkey)
                        """))
                .as("unique keys without tenant_id")
                .isEmpty();
        assertThat(names("select conrelid::regclass || '.' || conname from pg_constraint k join (" + TENANT_TABLES
                        + ") t on t.oid = k.conrelid join (" + TENANT_TABLES + """
                        ) f on f.oid = k.confrelid join pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id'
                        where k.contype = 'f' and not a.attnum = any (k.conkey)
                        """))
                .as("references between tenant tables without tenant_id")
                .isEmpty();
    }

    /** What is taken out is looked for in each table that may refer to it, and what is read together is found through it. */
    @Test
    void what_refers_to_rows_that_go_or_that_are_read_with_it_is_found_by_an_index() throws Exception {
        String found = """
                exists (select from pg_index i where i.indrelid = k.conrelid and (i.indkey::int2[])[0:least(cardinality(k.conkey), 2) - 1] <@ k.conkey
                        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '(%_id IS NOT NULL)'))
                """;
        String references =
                "select k.conrelid::regclass || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k where k.contype = 'f' and ";
        assertThat(names(references + "has_table_privilege('demarc_app', k.confrelid, 'delete') and not " + found))
                .as("references that are gone through when a row is taken out")
                .isEmpty();
        assertThat(names(references
                        + "k.conrelid in (%s) and k.confrelid in (%1$s) and not ".formatted(READ_TOGETHER)
                        + found))
                .as("what is read together with a review")
                .isEmpty();
    }

    private static final String READ_TOGETHER =
            "'review'::regclass, 'review_round'::regclass, 'review_stage'::regclass, 'decision'::regclass, 'approval'::regclass";

    @Test
    void the_application_may_add_to_the_ledger_but_never_change_it() throws Exception {
        for (var table : List.of("ledger_entry", "change"))
            for (var act : List.of("update", "delete", "truncate"))
                assertThat(names("select 'may ' where has_table_privilege('" + database.application() + "', '" + table
                                + "', '" + act + "')"))
                        .as(act + " on " + table)
                        .isEmpty();
        assertThatThrownBy(() -> {
                    try (var connection = DriverManager.getConnection(
                                    database.url(), database.application(), database.password());
                            var sql = connection.createStatement()) {
                        sql.execute("delete from ledger_entry");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_application_is_no_superuser_owns_nothing_and_obeys_the_policies() throws Exception {
        assertThat(names("select rolname from pg_roles where rolname = '" + database.application()
                        + "' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                .isEmpty();
        assertThat(names("select relname from pg_class where relowner = '" + database.application() + "'::regrole"))
                .isEmpty();
    }

    private static List<String> names(String query) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            int last = rows.getMetaData().getColumnCount();
            var names = new ArrayList<String>();
            while (rows.next()) names.add(rows.getString(last));
            return names;
        }
    }
}
