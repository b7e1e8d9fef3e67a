package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Databases of earlier versions come along with all that is in them. */
class MigrationTests {

    @Test
    void an_empty_database_can_be_migrated_and_then_again() {
        var empty = TestDatabase.empty();
        assertThat(TestDatabase.flyway(empty).migrate().migrationsExecuted).isPositive();
        assertThat(TestDatabase.flyway(empty).migrate().migrationsExecuted).isZero();
    }

    @Test
    void what_was_retired_without_a_moment_is_retired_since_it_was_edited_last() throws Exception {
        var kept = TestDatabase.migratedUntil("202611260210");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, retired_at, version)
                    select tenant_id, uuidv7(), n, '', id, s, '2026-01-01Z', '2026-02-01Z', r::timestamptz, 0
                    from business_unit, (values ('imported', 'RETIRED', null), ('retired here', 'RETIRED', '2026-01-15Z'),
                                                ('live', 'LIVE', null), ('described anew', 'PILOT', '2026-01-15Z')) rows (n, s, r)
                    """);
            TestDatabase.flyway(kept).migrate();
            var rows = sql.executeQuery("""
                    select name || ' ' || stage || coalesce(' since ' || to_char(retired_at at time zone 'UTC', 'DD Mon'), '')
                    from use_case order by 1
                    """);
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            assertThat(found)
                    .containsExactly(
                            "described anew PILOT",
                            "imported RETIRED since 01 Feb",
                            "live LIVE",
                            "retired here RETIRED since 15 Jan");
            for (var lie :
                    List.of("set stage = 'RETIRED' where name = 'live'", "set retired_at = null", "set stage = 'IDEA'"))
                assertThatThrownBy(() -> sql.execute("update use_case " + lie))
                        .as(lie)
                        .hasMessageContaining("retirement_says_since_when");
        }
    }

    @Test
    void uploaded_files_and_the_ends_of_approvals_are_still_what_they_were() throws Exception {
        var kept = TestDatabase.migratedUntil("202611260210");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership select o.id, uuidv7(), p.id, now(), null, 0 from organization o, person p;
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
                    insert into use_case_overview
                        (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at, standing, valid_until)
                    select tenant_id, id, name, name, business_unit_id, stage, edited_at, 'APPROVED', '2027-03-15T00:00Z'
                    from use_case;
                    insert into import (tenant_id, id, file_name, file_size, checksum, header, samples, mapping, row_count,
                                        uploaded_by, uploaded_at, version)
                    select tenant_id, uuidv7(), 'owls.csv', 8, repeat('0a', 32), '{owl,wood}', '{}', 'AGENCY=1 NAME=0', 0, id, now(), 0 from membership;
                    insert into import_file select tenant_id, id, n, convert_to('hoo' || n, 'UTF8') from import, (values (0), (1)) p (n);
                    """);
            TestDatabase.flyway(kept).migrate();
            var row = sql.executeQuery("""
                    select o.zone, o.holiday_region, v.valid_until::text, f.size, f.checksum, i.mapping,
                           (select string_agg(convert_from(bytes, 'UTF8'), '' order by ordinal) from stored_piece p where p.file_id = i.id)
                    from organization o join use_case_overview v on v.tenant_id = o.id join import i on i.tenant_id = o.id
                    join stored_file f on f.tenant_id = i.tenant_id and f.id = i.id
                    """);
            assertThat(row.next()).isTrue();
            var found = new ArrayList<>();
            for (int column = 1; column <= 7; column++) found.add(row.getObject(column));
            assertThat(found).containsExactly("UTC", null, "2027-03-14", 8L, "0a".repeat(32), """
                            { "AGENCY" : {"at" : 1, "name" : "wood"}, "NAME" : {"at" : 0, "name" : "owl"} }""", "hoo0hoo1");
        }
    }

    @Test
    void imports_from_before_their_texts_were_bounded_go_on() throws Exception {
        var kept = TestDatabase.migratedUntil("202611270014");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization (id, slug, name, opened_at) values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership (tenant_id, id, person_id, joined_at, version)
                    select o.id, uuidv7(), p.id, now(), 0 from organization o, person p;
                    insert into import (tenant_id, id, file_name, file_size, checksum, header, samples, mapping, row_count,
                                        uploaded_by, uploaded_at, version, check_begun_at, checked_at, created, matched, refused)
                    select tenant_id, uuidv7(), E'\u00a0', 8, repeat('0a', 32), array_fill(repeat('long', 300), array[600]),
                           array_fill(repeat('word', 300), array[600]),
                           '{"NAME":{"at":0,"name":"' || repeat('long', 9000) || '"}}', 2, id, now(), 0, now(), now(), 2, 0, 0
                    from membership;
                    insert into import_row (tenant_id, import_id, number, line, record_key, repeat, name, purpose, agency, bureau, stage,
                                            vendors, cells)
                    select tenant_id, id, n, n + 1, repeat('0b', 32), n, repeat('n', 600), repeat('p', 10001), repeat('a', 241),
                           repeat('b', 241), 'PILOT', repeat('v', 50000), '{}' from import, (values (1), (2)) rows (n);
                    insert into import_progress select tenant_id, id, 2 from import;
                    """);
            TestDatabase.flyway(kept).migrate();
            assertThat(lines(sql, """
                            select concat_ws(' ', length(name), length(purpose), length(agency), length(bureau), length(vendors))
                            from import_row order by number
                            """)).containsExactly("500 10000 240 240 2000", "500 10000 240 240 2000");
            assertThat(lines(sql, """
                            select concat_ws(' ', file_name, cardinality(header), length(header[1]), cardinality(samples),
                                             length(mapping::json #>> '{NAME,name}'), kept > 0) from import
                            """)).containsExactly("inventory.csv 500 240 500 240 t");
            // As the run and its people do.
            sql.execute("update import set begun_at = now(), stopped_at = now()");
            sql.execute("update import_row set matched = true");
            assertThat(lines(sql, """
                            select conname from pg_constraint
                            where conrelid in ('import'::regclass, 'import_row'::regclass) and not convalidated
                            """))
                    .as("bounds that hold for new rows alone, at which each change of an older one would fail")
                    .isEmpty();
        }
    }

    @Test
    void facts_of_earlier_rounds_get_the_words_of_their_day() throws Exception {
        var kept = TestDatabase.migratedUntil("202611261712");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership select o.id, uuidv7(), p.id, now(), null, 0 from organization o, person p;
                    insert into vendor select id, uuidv7(), 'Hoot AI', null, null, null, 0 from organization;
                    insert into model select tenant_id, uuidv7(), id, 'Hoot 2', true, 'MIT', null, 0 from vendor;
                    insert into review select id, uuidv7(), 'use-case', uuidv7(), now(), null, null, null, 0 from organization;
                    insert into review_round select r.tenant_id, uuidv7(), r.id, 1, (
                            select json_agg(json_build_object('key', k, 'label', k, 'value', v, 'concerns', '[]'::json))
                            from (values ('leg.A.vendor', o.id::text), ('leg.A.model', d.id::text), ('leg.A.mode', 'MODEL_API_DIRECT'),
                                         ('leg.B.share', '30'), ('leg.A.region', ''), ('routing.owner', m.id::text),
                                         ('answer.AN27', '0'), ('answer.AN39', 'TRANSPARENCY,Q-P1'),
                                         ('leg.C.vendor', '00000000-0000-0000-0000-000000000000'),
                                         ('boundary.A.L11', 'C ' || m.id || ' C01'), ('boundary.B.L01', 'P - -')) f (k, v)
                        )::text, repeat('0a', 32), 'LOW', 'p', 1, 1, 1, m.id, m.id, '', now()
                    from review r join membership m using (tenant_id) join vendor o using (tenant_id) join model d using (tenant_id);
                    """);
            TestDatabase.flyway(kept).migrate();
            var rows = sql.executeQuery("""
                    select f ->> 'key' || '|' || (f ->> 'place') || '|' || (f ->> 'words')
                    from review_round, json_array_elements(facts::json -> 'facts') f
                    """);
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            assertThat(found)
                    .containsExactly(
                            "leg.A.vendor|A|Hoot AI",
                            "leg.A.model|A|Hoot 2",
                            "leg.A.mode|A|Developer's model API",
                            "leg.B.share|B|30 %",
                            "leg.A.region|A|",
                            "routing.owner||Ola",
                            "answer.AN27||Nothing",
                            "answer.AN39||It influences people without their noticing, or deceives them, so that they are"
                                    + " likely to come to serious harm; People talk to it, or it makes pictures, sound,"
                                    + " video or published text, and that is not obvious",
                            "leg.C.vendor|C|",
                            "boundary.A.L11|A|us · Ola · Use-case register",
                            "boundary.B.L01|B|provider · no one is named · no control");
        }
    }

    @Test
    void people_of_before_are_there_invited_or_gone_as_they_were() throws Exception {
        var kept = TestDatabase.migratedUntil("202611262355");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization (id, slug, name, opened_at) values
                        (uuidv7(), 'owls', 'Owls', now()), (uuidv7(), 'bats', 'Bats', now());
                    insert into person (id, email, name, created_at)
                    select uuidv7(), n || '@Owls.test', n, now()
                    from (values ('there'), ('invited'), ('offered'), ('withdrawn'), ('gone'), ('both'), ('back')) people (n);
                    insert into credential (person_id, password_hash, changed_at)
                    select id, '{bcrypt}x', now() from person where name <> 'invited' and name <> 'withdrawn';
                    insert into membership (tenant_id, id, person_id, joined_at, left_at, version)
                    select o.id, uuidv7(), p.id, '2026-01-02Z',
                           case p.name when 'offered' then timestamptz '2026-01-02Z' when 'withdrawn' then '2026-01-02Z'
                                       when 'gone' then '2026-02-03Z' when 'back' then '2026-02-03Z' end, 0
                    from person p join organization o on o.slug = 'owls' or p.name = 'both';
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at, used_at, issued_in, membership_id)
                    select 'offer ' || p.name, p.id, 'INVITATION', now(), now() + interval '7 days', null, m.tenant_id, m.id
                    from person p join membership m on m.person_id = p.id where p.name in ('offered', 'back');
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at, used_at, issued_in)
                    select 'link ' || p.name, p.id, 'INVITATION', now(), now() + interval '7 days',
                           case p.name when 'there' then now() end, m.tenant_id
                    from person p join membership m on m.person_id = p.id where p.name in ('there', 'invited');
                    insert into one_time_link (token_digest, person_id, purpose, issued_at, expires_at)
                    select 'operator', id, 'RESET', now(), now() + interval '1 day' from person where name = 'gone';
                    """);
            TestDatabase.flyway(kept).migrate();
            assertThat(lines(sql, """
                            select concat_ws(' ', o.slug, m.known_as, m.address, case when m.came_at is not null then 'came' end,
                                             case when m.left_at is not null then 'left' end, n.name, case when n.present then 'present' end)
                            from membership m join organization o on o.id = m.tenant_id
                            join named_member n on n.tenant_id = m.tenant_id and n.id = m.id order by 1
                            """))
                    .containsExactly(
                            "bats both both@owls.test came both present",
                            "owls back back@owls.test back",
                            "owls both both@owls.test came both present",
                            "owls gone gone@owls.test came left gone",
                            "owls invited invited@owls.test invited",
                            "owls offered offered@owls.test offered",
                            "owls there there@owls.test came there present",
                            "owls withdrawn withdrawn@owls.test left withdrawn");
            assertThat(lines(sql, """
                            select l.token_digest || ' ' || m.known_as || ' ' || l.by_operator from one_time_link l
                            join membership m on m.tenant_id = l.issued_in and m.id = l.membership_id order by 1
                            """))
                    .containsExactly(
                            "link invited invited false",
                            "link there there false",
                            "offer back back false",
                            "offer offered offered false",
                            "operator gone true");
            assertThat(lines(sql, """
                            select p.email || ' ' || o.slug from credential c join person p on p.id = c.person_id
                            join organization o on o.id = c.link_of
                            """)).containsExactly("there@owls.test owls");
        }
    }

    private static List<String> lines(Statement sql, String query) throws SQLException {
        var rows = sql.executeQuery(query);
        var found = new ArrayList<String>();
        while (rows.next()) found.add(rows.getString(1));
        return found;
    }

    @Test
    void reviews_under_way_get_their_seats_and_what_has_expired_is_not_said_to_expire_again() throws Exception {
        var kept = TestDatabase.migratedUntil("202611262132");
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization (id, slug, name, opened_at) values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at)
                    select uuidv7(), n || '@owls.test', n, now() from (values ('asks'), ('decides')) people (n);
                    insert into membership (tenant_id, id, person_id, joined_at, version)
                    select o.id, uuidv7(), p.id, now(), 0 from organization o, person p;
                    insert into business_unit (tenant_id, id, name, version) select id, uuidv7(), 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
                    insert into use_case_overview
                        (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at, standing, tier, mode, open_cells)
                    select tenant_id, id, name, name, business_unit_id, stage, edited_at, 'EXPIRED', 'LOW', 'M2', 3 from use_case;
                    insert into review (tenant_id, id, subject_kind, subject_id, opened_at, version)
                    select tenant_id, uuidv7(), 'use-case', id, '2026-01-02Z', 0 from use_case;
                    insert into review_round (tenant_id, id, review_id, number, facts, fingerprint, tier, policy, days, requested_by,
                                              note, submitted_at, versions)
                    select r.tenant_id, uuidv7(), r.id, n, '{"catalogue":2,"facts":[]}', repeat('0a', 32), 'LOW', '1', 5, m.id, '', now(), ''
                    from review r, generate_series(1, 2) n, membership m join person p on p.id = m.person_id and p.name = 'asks';
                    insert into review_stage (tenant_id, id, round_id, concern, role, position, step, fingerprint, excluded, opened_at, due_on)
                    select tenant_id, uuidv7(), id, w, 'GOVERNANCE_LEAD', p, p, fingerprint, json_build_object(requested_by, 'REQUESTER')::text,
                           case when p = 0 then now() end, case when p = 0 then date '2026-12-01' end
                    from review_round, (values ('W1', 0), ('W11', 1)) stages (w, p);
                    insert into decision (tenant_id, id, round_id, stage_id, verdict, reason, decided_by, decided_at)
                    select s.tenant_id, uuidv7(), d.id, s.id, 'ASK_FOR_CHANGES', 'Say more.', m.id, now()
                    from review_stage s join review_round d on d.id = s.round_id and d.number = 1,
                         membership m join person p on p.id = m.person_id and p.name = 'decides'
                    where s.concern = 'W1';
                    insert into approval (tenant_id, id, review_id, subject_kind, subject_id, fingerprint, granted_at, valid_until, version)
                    select tenant_id, uuidv7(), id, subject_kind, subject_id, repeat('0a', 32), '2025-01-02Z', '2026-01-02', 0 from review;
                    """);
            TestDatabase.flyway(kept).migrate();
            var rows = sql.executeQuery("""
                    select concat_ws(' ', round, concern, case when present then 'present' end, case when waiting then 'waits' end,
                                     due_on, verdict, cardinality(excluded), name, tier, detail::json ->> 'openCells')
                    from seat order by round, position
                    """);
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            assertThat(found)
                    .containsExactly(
                            "1 W1 2026-12-01 ASK_FOR_CHANGES 1 Hoot LOW 3",
                            "1 W11 1 Hoot LOW 3",
                            "2 W1 present waits 2026-12-01 1 Hoot LOW 3",
                            "2 W11 present 1 Hoot LOW 3");
            var expired = sql.executeQuery("select to_char(expired_at at time zone 'UTC', 'YYYY-MM-DD') from approval");
            expired.next();
            assertThat(expired.getString(1)).isEqualTo("2026-01-03");
        }
    }
}
