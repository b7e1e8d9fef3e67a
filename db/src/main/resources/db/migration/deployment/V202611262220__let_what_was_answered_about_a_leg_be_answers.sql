-- Twelve columns become answers. Who had said what is not known; it was said when the plan was revised last at the latest.
-- A yes or no is kept as the questionnaire keeps it.
insert into answer (tenant_id, id, subject_kind, subject_id, part_id, question, value, questions, answered_by, answered_at, version)
select l.tenant_id, uuidv7(), 'use-case', p.use_case_id, l.id, said.question, btrim(said.value), 'shipped-1', null, p.revised_at, 0
from leg l
join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
cross join lateral (values
    ('AN03', l.contract_tier),
    ('AN04', l.inference_operator),
    ('AN05', l.model_developer),
    ('AN08', l.tenancy),
    ('AN10', l.state_at_provider),
    ('AN11', case l.provider_runs_tools when true then 'YES' when false then 'NO' end),
    ('AN12', case l.own_container_and_weights when true then 'YES' when false then 'NO' end),
    ('AN15', case l.airgapped when true then 'YES' when false then 'NO' end),
    ('AN17', case l.own_devices when true then 'YES' when false then 'NO' end),
    ('AN18', l.shipped_model),
    ('AN19', case l.telemetry_leaves when true then 'YES' when false then 'NO' end),
    ('AN20', case l.filter_policy_exposed when true then 'YES' when false then 'NO' end)) said (question, value)
where btrim(said.value) <> '';

alter table leg
    drop column contract_tier,
    drop column inference_operator,
    drop column model_developer,
    drop column tenancy,
    drop column state_at_provider,
    drop column provider_runs_tools,
    drop column own_container_and_weights,
    drop column airgapped,
    drop column own_devices,
    drop column shipped_model,
    drop column telemetry_leaves,
    drop column filter_policy_exposed;

-- The parts of a use case are its legs; an answer and its leg are written and taken away together.
alter table answer
    add column leg_id uuid generated always as (case when subject_kind = 'use-case' then part_id end) stored,
    add foreign key (tenant_id, leg_id) references leg deferrable initially deferred;
create index answer_by_leg on answer (tenant_id, leg_id) where leg_id is not null;

-- Within a transaction a letter may pass from one leg to another.
alter table leg drop constraint leg_tenant_id_plan_id_letter_key;
alter table leg add constraint legs_of_a_plan_have_letters_of_their_own unique (tenant_id, plan_id, letter) deferrable initially deferred;
