package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EarlierDatabase;
import org.junit.jupiter.api.Test;

/** Reviews of earlier versions come along as they were decided on, and go on. */
class ReviewMigrationTests {

    @Test
    void facts_of_earlier_rounds_get_the_words_of_their_day() throws Exception {
        try (var kept = EarlierDatabase.at("202611261712")) {
            kept.run("""
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
            kept.migrate();
            var found = kept.lines("""
                    select f ->> 'key' || '|' || (f ->> 'place') || '|' || (f ->> 'words')
                    from review_round, json_array_elements(facts::json -> 'facts') f
                    """);
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
    void reviews_under_way_get_their_seats_and_what_has_expired_is_not_said_to_expire_again() throws Exception {
        try (var kept = EarlierDatabase.at("202611262132")) {
            kept.run("""
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
            kept.migrate();
            var found = kept.lines("""
                    select concat_ws(' ', round, concern, case when present then 'present' end, case when waiting then 'waits' end,
                                     due_on, verdict, cardinality(excluded), name, tier, detail::json ->> 'openCells')
                    from seat order by round, position
                    """);
            assertThat(found)
                    .containsExactly(
                            "1 W1 2026-12-01 ASK_FOR_CHANGES 1 Hoot LOW 3",
                            "1 W11 1 Hoot LOW 3",
                            "2 W1 present waits 2026-12-01 1 Hoot LOW 3",
                            "2 W11 present 1 Hoot LOW 3");
            assertThat(kept.lines("select to_char(expired_at at time zone 'UTC', 'YYYY-MM-DD') from approval"))
                    .containsExactly("2026-01-03");
        }
    }
}
