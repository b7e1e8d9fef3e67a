package io.demarc.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.EarlierDatabase;
import java.sql.SQLException;
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
                """, kept -> {
            assertThat(kept.lines("""
                            select a.id, a.subject_kind, u.name, a.part_id, a.question, a.value, m.id is not null, a.questions, a.version
                            from answer a join use_case u on u.id = a.subject_id left join membership m on m.id = a.answered_by
                            """))
                    .containsExactly("0190a000-0000-7000-8000-000000000001 use-case Hoot null AN26 2 t shipped-1 3");
            assertThatThrownBy(() -> kept.run("update answer set subject_id = gen_random_uuid()"))
                    .hasMessageContaining("use_case");
            assertThatThrownBy(() -> kept.run("""
                            insert into answer (tenant_id, id, subject_kind, subject_id, question, value, questions, answered_at, version)
                            select tenant_id, uuidv7(), subject_kind, subject_id, question, '1', questions, now(), 0 from answer
                            """)).hasMessageContaining("duplicate key");
        });
    }

    @Test
    void what_was_a_column_of_a_leg_is_an_answer_about_it() throws Exception {
        migrated("""
                insert into deployment_plan (tenant_id, id, use_case_id, revised_at, version)
                select tenant_id, uuidv7(), id, '2026-11-25T12:00Z', 0 from use_case;
                insert into leg (tenant_id, id, plan_id, letter, contract_tier, inference_operator, model_developer, tenancy,
                                 state_at_provider, provider_runs_tools, own_container_and_weights, airgapped, own_devices,
                                 shipped_model, telemetry_leaves, filter_policy_exposed, version)
                select p.tenant_id, uuidv7(), p.id, l.* from deployment_plan p, (values
                    ('A', 'CONSUMER', ' Owl "AI" ', 'Ärger', 'SHARED', 'NONE', true, false, true, false, 'NO', true, false, 0),
                    ('B', null, '', null, null, null, null, null, null, null, null, null, null, 0)) l
                """, kept -> {
            assertThat(kept.lines("""
                            select l.letter, a.question, a.value, a.answered_by is null, a.answered_at = p.revised_at, a.questions
                            from answer a join leg l on l.id = a.part_id
                            join deployment_plan p on p.id = l.plan_id and p.use_case_id = a.subject_id
                            order by a.question
                            """))
                    .containsExactly(
                            "A AN03 CONSUMER t t shipped-1",
                            "A AN04 Owl \"AI\" t t shipped-1",
                            "A AN05 Ärger t t shipped-1",
                            "A AN08 SHARED t t shipped-1",
                            "A AN10 NONE t t shipped-1",
                            "A AN11 YES t t shipped-1",
                            "A AN12 NO t t shipped-1",
                            "A AN15 YES t t shipped-1",
                            "A AN17 NO t t shipped-1",
                            "A AN18 NO t t shipped-1",
                            "A AN19 YES t t shipped-1",
                            "A AN20 NO t t shipped-1");
            assertThatThrownBy(() -> kept.run("delete from leg where letter = 'A'"))
                    .as("without its answers")
                    .hasMessageContaining("answer");
        });
    }

    @Test
    void facts_about_legs_get_the_words_of_their_day_and_keep_their_values() throws Exception {
        migrated("""
                insert into review select id, uuidv7(), 'use-case', uuidv7(), now(), null, null, null, 0 from organization;
                insert into review_round
                    (tenant_id, id, review_id, number, facts, fingerprint, tier, policy, days, requested_by, note, submitted_at, versions)
                select r.tenant_id, uuidv7(), r.id, 1, '{"catalogue": 2, "facts": [' ||
                    '{"key": "leg.A.contract_tier", "label": "deployment.fact.contract_tier", "value": "CONSUMER", "words": "", "place": "A", "since": 1, "concerns": ["W5"]},' ||
                    '{"key": "leg.A.airgapped", "label": "deployment.fact.airgapped", "value": "false", "words": "", "place": "A", "since": 1, "concerns": ["W4"]},' ||
                    '{"key": "leg.A.model_developer", "label": "deployment.fact.model_developer", "value": "Owl", "words": "", "place": "A", "since": 1, "concerns": []},' ||
                    '{"key": "leg.A.region", "label": "deployment.fact.region", "value": "EU", "words": "", "place": "A", "since": 1, "concerns": []}]}',
                    repeat('0a', 32), 'LOW', 'p', 1, m.id, '', now(), 'questions=shipped-1'
                from review r join membership m using (tenant_id)
                """, kept -> assertThat(kept.lines("""
                        select f ->> 'key', f ->> 'label', f ->> 'value', f ->> 'words', f ->> 'since', f -> 'concerns'
                        from review_round, json_array_elements(facts::json -> 'facts') f
                        """))
                .containsExactly(
                        "leg.A.contract_tier Contract CONSUMER Consumer 1 [\"W5\"]",
                        "leg.A.airgapped No route to the internet false No 1 [\"W4\"]",
                        "leg.A.model_developer Who developed the model Owl  1 []",
                        "leg.A.region deployment.fact.region EU  1 []"));
    }

    private interface Look {
        void at(EarlierDatabase kept) throws SQLException;
    }

    private static void migrated(String rows, Look look) throws SQLException {
        try (var kept = EarlierDatabase.at(BEFORE)) {
            kept.run("""
                    insert into organization values (uuidv7(), 'owls', 'Owls', now());
                    insert into person (id, email, name, created_at) values (uuidv7(), 'ola@owls.test', 'Ola', now());
                    insert into membership select o.id, uuidv7(), p.id, now(), null, 0 from organization o, person p;
                    insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
                    insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
                    select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
                    """ + rows);
            kept.migrate();
            look.at(kept);
        }
    }
}
