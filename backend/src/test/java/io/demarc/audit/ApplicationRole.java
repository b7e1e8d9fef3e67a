package io.demarc.audit;

import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody who speaks SQL as the application does, bound to an organization like it. */
@PageTest
abstract class ApplicationRole {

    /** An entry as the portal writes it, but for its moment, actor, predecessor and what is made of its text. */
    static final String APPEND = """
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

    static final String APPEND_TO_PLATFORM = """
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

    static final String NEXT_OF_PLATFORM = APPEND_TO_PLATFORM.formatted(
            "clock_timestamp()", "signed-in", "jsonb_build_object()", "cast(said as text)");

    @Value("${spring.datasource.url}")
    String database;

    @Autowired
    PageSamples samples;

    Connection connection;

    @BeforeEach
    void it_is_connected_and_bound() throws SQLException {
        var access = new TestDatabase.Access(database);
        connection = DriverManager.getConnection(access.url(), access.application(), access.password());
        connection.setAutoCommit(false);
        bind();
    }

    void bind() throws SQLException {
        run("set local app.tenant_id = '" + id("select id from organization where slug = 'demo'") + "'");
        run("set local app.person_id = '" + id("select id from person where email = 'member@demo.test'") + "'");
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    void run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    UUID id(String query) {
        return samples.owner().queryForObject(query, UUID.class);
    }
}
