package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody who speaks SQL as the application does, bound to an organization like it, tries to change what was. */
@PageTest
class ApplicationRolePageTests {

    private static final String APPEND = """
            with entry as (
                insert into ledger_entry (tenant_id, id, at, actor_id, name, subject_kind, subject_id, canonical, previous_hash, hash)
                select tenant_id, h.id + 1, %s, %s, 'bell-rang', 'bell', gen_random_uuid(), '{}', %s,
                       encode(sha256(convert_to('{}', 'UTF8')), 'hex') from ledger_head h)
            update ledger_head set id = id + 1, hash = encode(sha256(convert_to('{}', 'UTF8')), 'hex'), at = %s
            """;

    @Value("${spring.datasource.url}")
    String database;

    @Autowired
    PageSamples samples;

    private Connection connection;

    @BeforeEach
    void it_is_connected_and_bound() throws SQLException {
        var access = new TestDatabase.Access(database);
        connection = DriverManager.getConnection(access.url(), access.application(), access.password());
        connection.setAutoCommit(false);
        run("set local app.tenant_id = '" + id("select id from organization where slug = 'demo'") + "'");
        run("set local app.person_id = '" + id("select id from person where email = 'member@demo.test'") + "'");
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set verdict = 'REJECT'",
                "update approval set valid_until = '2099-12-31'",
                "update review_round set facts = '[]'",
                "update review_stage set fingerprint = repeat('0', 64)",
                "update review set opened_at = now()",
                "update role_grant set role = 'ADMIN'",
                "update membership set joined_at = now()",
                "update ledger_entry set name = 'x'",
                "update change set after = 'x'",
                "update platform_entry set name = 'x'",
                "update reference_version set note = 'x'",
                "delete from decision",
                "delete from approval",
                "delete from use_case",
                "delete from ledger_entry",
                "delete from ledger_head",
                "delete from organization",
                "truncate decision",
                "truncate ledger_entry",
                "alter table decision disable trigger all",
                "drop trigger head_moves_on on ledger_head",
                "set session_replication_role = replica",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select lo_import('/etc/passwd')",
                "select pg_read_file('/etc/passwd')",
                "select pg_ls_dir('/')",
                "copy person to '/tmp/people'",
                "copy person from program 'id'",
                "create temporary table mine (x int)",
                "create table mine (x int)",
                "create schema mine",
                "create function mine() returns int language sql return 1",
                "create extension dblink",
                "set role demarc_owner",
                "alter role demarc_app superuser",
                "select * from pg_authid",
                "select * from flyway_schema_history",
                "call protect_tenant_table('person')",
            })
    void what_was_cannot_be_changed(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timestamptz '2024-05-05' | null | h.hash | is older than the one before it",
                "now() + interval '1 day' | null | h.hash | is of a time to come",
                "h.at | null | repeat('0', 64) | does not name the one before it",
                "h.at | (select m.id from membership m where m.person_id <> current_person() limit 1) | h.hash |"
                        + " is in the name of somebody else"
            })
    void an_entry_of_another_time_place_or_person_is_refused(String at, String actor, String previous, String why) {
        assertThatThrownBy(() -> run(APPEND.formatted(at, actor, previous, at.replace("h.at", "ledger_head.at"))))
                .hasMessageContaining("an entry of the ledger " + why);
    }

    /** It cannot be told from the application itself: the chain and a checkpoint hold it all the same. */
    @Test
    void an_entry_of_its_own_is_added_at_the_end_alone() throws SQLException {
        run(APPEND.formatted("h.at", "null", "h.hash", "ledger_head.at"));
        assertThatThrownBy(() -> run("update ledger_head set id = id - 1"))
                .hasMessageContaining("the head of a ledger names its newest entry");
    }

    @Test
    void an_entry_without_its_head_is_refused() {
        assertThatThrownBy(() -> run("""
                        insert into ledger_entry (tenant_id, id, at, actor_id, name, subject_kind, subject_id, canonical, previous_hash, hash)
                        select tenant_id, h.id + 1, h.at, null, 'bell-rang', 'bell', gen_random_uuid(), '{}', h.hash,
                               encode(sha256(convert_to('{}', 'UTF8')), 'hex') from ledger_head h
                        """)).hasMessageContaining("is newer than the head");
    }

    @Test
    void a_change_more_does_not_break_an_old_entry_for_ever() {
        assertThatThrownBy(() -> run("""
                        insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                        select tenant_id, gen_random_uuid(), 1, 999999, 'Bell', gen_random_uuid(), 'rings', null, 'true' from ledger_head
                        """)).hasMessageContaining("an entry of the ledger is complete");
    }

    @Test
    void the_platforms_chain_is_no_softer() {
        assertThatThrownBy(() -> run("""
                        insert into platform_entry (id, at, name, canonical, previous_hash, hash)
                        select id + 1, '2024-05-05', 'signed-in', '{}', hash, encode(sha256(convert_to('{}', 'UTF8')), 'hex')
                        from platform_head
                        """)).hasMessageContaining("an entry of the platform's ledger is");
        assertThatThrownBy(() -> {
                    connection.rollback();
                    run("update platform_head set id = id + 1");
                })
                .hasMessageContaining("the head of the platform's ledger names its newest entry");
    }

    private void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private UUID id(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }
}
