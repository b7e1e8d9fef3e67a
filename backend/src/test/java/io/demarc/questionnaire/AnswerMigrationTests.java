package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was answered before there were questionnaires is answered still. */
class AnswerMigrationTests {

    private static final String BEFORE = "202611262132";

    @Test
    void answers_about_use_cases_keep_their_ids_and_who_gave_them() throws Exception {
        migrated("""
                insert into answer (tenant_id, id, use_case_id, question, value, answered_by, answered_at, version)
                select u.tenant_id, '0190a000-0000-7000-8000-000000000001', u.id, 'AN26', '2', m.id, '2026-11-25Z', 3
                from use_case u join membership m using (tenant_id)
                """, sql -> {
            assertThat(rows(sql, """
                            select a.id, a.subject_kind, u.name, a.part_id, a.question, a.value, m.id is not null, a.questions, a.version
                            from answer a join use_case u on u.id = a.subject_id left join membership m on m.id = a.answered_by
                            """))
                    .containsExactly("0190a000-0000-7000-8000-000000000001 use-case Hoot null AN26 2 t shipped-1 3");
            assertThatThrownBy(() -> sql.execute("update answer set subject_id = gen_random_uuid()"))
                    .hasMessageContaining("use_case");
            assertThatThrownBy(() -> sql.execute("""
                            insert into answer (tenant_id, id, subject_kind, subject_id, question, value, questions, answered_at, version)
                            select tenant_id, uuidv7(), subject_kind, subject_id, question, '1', questions, now(), 0 from answer
                            """)).hasMessageContaining("duplicate key");
        });
    }

    private interface Look {
        void at(Statement sql) throws SQLException;
    }

    private static void migrated(String rows, Look look) throws Exception {
        var kept = TestDatabase.empty();
        Flyway.configure()
                .configuration(TestDatabase.flyway(kept).getConfiguration())
                .target(BEFORE)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(kept.url(), kept.owner(), kept.password());
                var sql = connection.createStatement()) {
            sql.execute("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership select o.id, uuidv7(), p.id, now(), null, 0 from organization o, person p;
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
                    """ + rows);
            TestDatabase.flyway(kept).migrate();
            look.at(sql);
        }
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                    row.add(rows.getString(column));
                found.add(String.join(" ", row));
            }
            return found;
        }
    }
}
