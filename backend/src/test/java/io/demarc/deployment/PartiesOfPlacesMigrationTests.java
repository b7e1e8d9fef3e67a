package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EarlierDatabase;
import org.junit.jupiter.api.Test;

/** Places of before know who of the directory their parties are, and nothing that was said of them has changed. */
class PartiesOfPlacesMigrationTests {

    private static final String BEFORE = "202611280112";

    private static final String ROWS = """
            insert into organization values (uuidv7(), 'owls', 'Owls', now());
            insert into business_unit select id, uuidv7(), null, 'Owls', 0 from organization;
            insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
            select tenant_id, uuidv7(), 'Hoot', '', id, 'LIVE', now(), now(), 0 from business_unit;
            insert into vendor (tenant_id, id, name, version)
            select o.id, uuidv7(), v, 0 from organization o, unnest(array['Halden Cloud', 'Tindra Labs', 'Brevio']) v;
            insert into vendor_alias (tenant_id, id, vendor_id, name, renamed_at)
            select tenant_id, uuidv7(), id, 'Halden AB', now() from vendor where name = 'Halden Cloud';
            insert into model (tenant_id, id, vendor_id, name, version)
            select tenant_id, uuidv7(), id, 'Large 4', 0 from vendor where name = 'Tindra Labs';
            insert into deployment_plan (tenant_id, id, use_case_id, revised_at, version)
            select tenant_id, uuidv7(), id, now(), 0 from use_case;
            insert into leg (tenant_id, id, plan_id, letter, mode, vendor_id, model_id, version)
            select p.tenant_id, uuidv7(), p.id, l.letter, l.mode, v.id, m.id, 0
            from deployment_plan p
            cross join (values ('A', 'MODEL_API_CLOUD'), ('B', 'MODEL_API_CLOUD'), ('C', 'SELF_HOSTED_IAAS'),
                ('D', 'MODEL_API_DIRECT')) l (letter, mode)
            join vendor v on v.name = case l.letter when 'C' then 'Tindra Labs' else 'Brevio' end
            left join model m on l.letter in ('A', 'C');
            insert into answer (tenant_id, id, subject_kind, subject_id, part_id, question, value, questions, answered_at, version)
            select l.tenant_id, uuidv7(), 'use-case', p.use_case_id, l.id, s.question, s.value, 'shipped-1', now(), 0
            from leg l join deployment_plan p on p.id = l.plan_id
            join (values ('B', 'AN04', 'halden  ab'), ('B', 'AN05', 'Somebody else'), ('C', 'AN06', 'HALDEN CLOUD'),
                ('D', 'AN04', 'Nobody known')) s (letter, question, value) on s.letter = l.letter
            """;

    @Test
    void they_are_found_by_what_was_said_and_else_by_mode_and_model() throws Exception {
        try (var kept = EarlierDatabase.at(BEFORE)) {
            kept.run(ROWS);
            kept.migrate();
            assertThat(kept.lines("""
                            select concat_ws(' | ', l.letter, coalesce(o.name, '-'), coalesce(d.name, '-'), coalesce(h.name, '-'))
                            from leg l left join vendor o on o.id = l.operator_id left join vendor d on d.id = l.developer_id
                            left join vendor h on h.id = l.hosting_id order by l.letter
                            """))
                    .containsExactly(
                            "A | Brevio | Tindra Labs | -",
                            "B | Halden Cloud | - | -",
                            "C | - | Tindra Labs | Halden Cloud",
                            "D | - | - | -");
            assertThat(kept.lines("select value from answer order by question"))
                    .containsExactlyInAnyOrder("Nobody known", "halden  ab", "Somebody else", "HALDEN CLOUD");
        }
    }
}
