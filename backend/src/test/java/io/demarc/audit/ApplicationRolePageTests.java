package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /** An entry as the portal writes it, but for its moment, actor, predecessor and what is made of its text. */
    private static final String APPEND = """
            with made as (
                select tenant_id, id + 1 as id, greatest(at, clock_timestamp()) as now, gen_random_uuid() as subject, hash as last
                from ledger_head
            ), placed as (
                select m.*, %s as at, cast(%s as uuid) as actor, %s as previous from made m join ledger_head h using (tenant_id)
            ), told as (
                select *, jsonb_build_object('organization', tenant_id, 'sequence', id, 'at', ledger_moment(at), 'actor', actor,
                    'name', 'bell-rang', 'version', 1, 'subjectKind', 'bell', 'subject', subject, 'facts', jsonb_build_object(),
                    'changes', 0, 'changesDigest', encode(sha256('[]'), 'hex'), 'previous', previous,
                    'when', ledger_moment(now)) as said from placed
            ), written as (
                select *, %s as canonical from told
            ), entry as (
                insert into ledger_entry (tenant_id, id, at, actor_id, name, subject_kind, subject_id, canonical, previous_hash, hash)
                select tenant_id, id, at, actor, 'bell-rang', 'bell', subject, canonical, previous,
                       encode(sha256(convert_to(canonical, 'UTF8')), 'hex') from written
                returning id, hash, at)
            update ledger_head h set id = entry.id, hash = entry.hash, at = entry.at from entry
            """;

    private static final String APPEND_TO_PLATFORM = """
            with told as (
                select id + 1 as id, %s as at, hash as previous, '%s' as name, %s as facts from platform_head
            ), written as (
                select *, %s as canonical from (select *, jsonb_build_object('sequence', id, 'at', ledger_moment(at), 'name', name,
                    'person', null, 'facts', facts, 'previous', previous, 'when', ledger_moment(at)) as said from told) t
            ), entry as (
                insert into platform_entry (id, at, name, canonical, previous_hash, hash)
                select id, at, name, canonical, previous, encode(sha256(convert_to(canonical, 'UTF8')), 'hex') from written
                returning id, hash, at)
            update platform_head h set id = entry.id, hash = entry.hash, at = entry.at from entry
            """;

    private static final String NEXT_OF_PLATFORM = APPEND_TO_PLATFORM.formatted(
            "clock_timestamp()", "signed-in", "jsonb_build_object()", "cast(said as text)");

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
        bind();
    }

    private void bind() throws SQLException {
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
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "timestamptz '2024-05-05' ~ null ~ last ~ is older than the one before it",
                "now() + interval '1 day' ~ null ~ last ~ is of a time to come",
                "m.now ~ null ~ repeat('0', 64) ~ does not name the one before it",
                "m.now ~ (select m.id from membership m where m.person_id <> current_person() limit 1) ~ last ~"
                        + " is in the name of somebody else"
            })
    void an_entry_of_another_time_place_or_person_is_refused(String at, String actor, String previous, String why) {
        assertThatThrownBy(() -> run(APPEND.formatted(at, actor, previous, "cast(said as text)")))
                .hasMessageContaining("an entry of the ledger " + why);
    }

    /** While portals of two versions run: the clock of its machine is somewhat ahead. */
    @Test
    void an_entry_of_the_version_before_may_be_somewhat_ahead() throws SQLException {
        for (String before : List.of(
                APPEND.formatted("now() + interval '9 minutes'", "null", "last", "cast(said - 'when' as text)"),
                APPEND_TO_PLATFORM.formatted(
                        "now() + interval '9 minutes'",
                        "signed-in",
                        "jsonb_build_object()",
                        "cast(said - 'when' as text)"))) {
            assertThatThrownBy(() -> run(before.replace("said - 'when'", "said")))
                    .hasMessageContaining("of a time to come");
            connection.rollback();
            bind();
            assertThatThrownBy(() -> run(before.replace("9 minutes", "11 minutes")))
                    .hasMessageContaining("of a time to come");
            connection.rollback();
            bind();
            run(before);
        }
        run(APPEND.formatted("m.now", "null", "last", "cast(said as text)"));
        run(APPEND_TO_PLATFORM.formatted(
                "greatest(at, clock_timestamp())", "signed-in", "jsonb_build_object()", "cast(said as text)"));
    }

    /** It would be found altered for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'no json' ~ is no JSON",
                "'[]' ~ is no JSON",
                "'' ~ is no JSON",
                "replace(cast(said as text), '{}', '{\"x\": \"\\u0000\"}') ~ is no JSON",
                "replace(cast(said as text), '{}', '{\"x\": 1, \"x\": 2}') ~ is no JSON",
                "replace(cast(said as text), '{}', repeat('[', 200) || repeat(']', 200)) ~ is no JSON",
                "cast(said || '{\"name\": \"silence\"}' as text) ~ differs from its text",
                "cast(said || '{\"sequence\": \"7\"}' as text) ~ differs from its text",
                "cast(said || '{\"sequence\": 7.0}' as text) ~ differs from its text",
                "cast(said || '{\"at\": \"2026-11-27T00:00:00Z\"}' as text) ~ differs from its text",
                "cast(said || jsonb_build_object('at', at) as text) ~ differs from its text",
                "cast(said || '{\"subjectKind\": null}' as text) ~ differs from its text",
                "cast(said - 'subject' as text) ~ differs from its text",
                "cast(said - 'organization' as text) ~ differs from its text",
                "cast(said || jsonb_build_object('actor', gen_random_uuid()) as text) ~ differs from its text",
                "cast(said || jsonb_build_object('previous', repeat('0', 64)) as text) ~ differs from its text",
                "cast(said - 'changesDigest' as text) ~ lacks its changes",
                "cast(said || jsonb_build_object('changesDigest', repeat('0', 64)) as text) ~ lacks its changes"
            })
    void an_entry_that_the_check_would_find_altered_is_refused(String text, String why) {
        assertThatThrownBy(() -> run(APPEND.formatted("m.now", "null", "last", text)))
                .hasMessageContaining("an entry of the ledger " + why);
    }

    /** It cannot be told from the application itself: the chain and a checkpoint hold it all the same. */
    @Test
    void an_entry_of_its_own_is_added_at_the_end_alone() throws SQLException {
        run(APPEND.formatted("m.now", "null", "last", "cast(said as text)"));
        assertThatThrownBy(() -> run("update ledger_head set id = id - 1"))
                .hasMessageContaining("the head of a ledger names its newest entry");
    }

    /** Whatever fractions of a second it has: the text has the moment as the portal reads it. */
    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T00:00:00Z", "2031-01-01T00:00:00.120Z", "2031-01-01T23:59:59.000010Z"})
    void a_moment_is_written_as_texts_have_it(String moment) {
        assertThat(samples.owner().queryForObject("select ledger_moment(cast(? as timestamptz))", String.class, moment))
                .isEqualTo(Instant.parse(moment).toString());
    }

    @Test
    void an_entry_without_its_head_is_refused() {
        String alone = APPEND.formatted("m.now", "null", "last", "cast(said as text)")
                .replaceFirst("(?s)update ledger_head.*", "select * from entry");
        assertThatThrownBy(() -> run(alone)).hasMessageContaining("is newer than the head");
    }

    @Test
    void an_entry_that_is_not_the_next_or_not_hashed_is_refused() throws SQLException {
        String next = APPEND.formatted("m.now", "null", "last", "cast(said as text)");
        assertThatThrownBy(() -> run(next.replace("id + 1 as id", "id + 2 as id")))
                .hasMessageContaining("an entry of the ledger has none before it");
        connection.rollback();
        bind();
        assertThatThrownBy(() -> run(next.replaceFirst("encode[(].*[)] from written", "repeat('0', 64) from written")))
                .hasMessageContaining("an entry of the ledger is not hashed");
    }

    @Test
    void the_platforms_that_is_not_the_next_or_not_hashed_is_refused() throws SQLException {
        String next = NEXT_OF_PLATFORM;
        run(next);
        assertThatThrownBy(() -> run(next.replace("id + 1 as id", "id + 2 as id")))
                .hasMessageContaining("an entry of the platform's ledger has none before it");
        connection.rollback();
        run(next);
        assertThatThrownBy(() -> run(next.replace("hash as previous", "repeat('0', 64) as previous")))
                .hasMessageContaining("an entry of the platform's ledger does not name the one before it");
        connection.rollback();
        run(next);
        assertThatThrownBy(() ->
                        run(next.replaceFirst("encode[(].*'hex'[)] from written", "repeat('0', 64) from written")))
                .hasMessageContaining("an entry of the platform's ledger is not hashed");
        connection.rollback();
        run(next);
        assertThatThrownBy(() -> run(next.replaceFirst("(?s)update platform_head.*", "select * from entry")))
                .hasMessageContaining("an entry of the platform's ledger is newer than the head");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Bell', 'rings', null, 'true', 0", "'Bell', 'rings', 'false', 'true', 7"})
    void changes_that_differ_from_the_digest_are_refused(String change) {
        String digested = APPEND.formatted("m.now", "null", "last", """
                        cast(said || jsonb_build_object('changesDigest', encode(sha256(convert_to(
                            '[["Bell","' || subject || '","rings","false","true"]]', 'UTF8')), 'hex')) as text)""")
                .replace("returning id, hash, at)", """
                        returning id, hash, at, tenant_id, subject_id
                        ), changed as (
                        insert into change (tenant_id, id, ledger_entry_id, entity, field, before, after, ordinal, entity_id)
                        select tenant_id, gen_random_uuid(), id, %s, subject_id from entry)""".formatted(change));
        assertThatThrownBy(() -> run(digested)).hasMessageContaining("an entry of the ledger differs from its changes");
    }

    @Test
    void changes_that_fit_the_digest_are_taken_once() throws SQLException {
        String whole = APPEND.formatted("m.now", "null", "last", """
                        cast(said || jsonb_build_object('changesDigest', encode(sha256(convert_to(
                            '[["Bell","' || subject || '","rings","a\\"b\\\\ä\\n",null]]', 'UTF8')), 'hex')) as text)""").replace("returning id, hash, at)", """
                        returning id, hash, at, tenant_id, subject_id
                        ), changed as (
                        insert into change (tenant_id, id, ledger_entry_id, entity, field, before, after, ordinal, entity_id)
                        select tenant_id, gen_random_uuid(), id, 'Bell', 'rings', E'a"b\\\\ä\\n', null, 0, subject_id from entry)""");
        run(whole);
        assertThatThrownBy(() -> run("""
                        insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                        select c.tenant_id, gen_random_uuid(), c.ledger_entry_id, 1, c.entity, c.entity_id, c.field, c.before, c.after
                        from change c join ledger_head h on h.tenant_id = c.tenant_id and h.id = c.ledger_entry_id
                        """)).hasMessageContaining("an entry of the ledger differs from its changes");
    }

    @Test
    void a_change_more_does_not_break_an_old_entry_for_ever() {
        assertThatThrownBy(() -> run("""
                        insert into change (tenant_id, id, ledger_entry_id, ordinal, entity, entity_id, field, before, after)
                        select tenant_id, gen_random_uuid(), 1, 999999, 'Bell', gen_random_uuid(), 'rings', null, 'true' from ledger_head
                        """)).hasMessageContaining("an entry of the ledger is complete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "timestamptz '2024-05-05' ~ signed-in ~ said ~ is older than the one before it",
                "now() + interval '1 day' ~ signed-in ~ said ~ is of a time to come",
                "clock_timestamp() ~ signed-in ~ 'no json' ~ is no JSON",
                "clock_timestamp() ~ signed-in ~ said || '{\"name\": \"signed-out\"}' ~ differs from its text",
                "clock_timestamp() ~ signed-in ~ said || '{\"organization\": \"x\"}' ~ differs from its text",
                "clock_timestamp() ~ ledger-head ~ said ~ names no entry that is there"
            })
    void the_platforms_chain_is_no_softer(String at, String name, String text, String why) throws SQLException {
        run(NEXT_OF_PLATFORM);
        assertThatThrownBy(() -> run(APPEND_TO_PLATFORM.formatted(
                        at,
                        name,
                        "jsonb_build_object('organization', current_tenant(), 'entry', 7, 'hash', repeat('7', 64))",
                        "cast(" + text + " as text)")))
                .hasMessageContaining("an entry of the platform's ledger " + why);
    }

    @Test
    void an_entry_of_the_platform_is_added_at_the_end_alone() throws SQLException {
        run(NEXT_OF_PLATFORM);
        assertThatThrownBy(() -> run("update platform_head set id = id + 1"))
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
