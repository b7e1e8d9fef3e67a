-- Stages are content of the review policy now: here they are ids, and a stage keeps the role that was asked to decide it.
-- A round names the versions of all reference data that it rests on; of earlier rounds nobody knows them.
create table stage_of_concern (concern text primary key, stage text not null, role text not null);
insert into stage_of_concern values
    ('INTAKE', 'W1', 'GOVERNANCE_LEAD'),
    ('DATA', 'W3', 'DATA_REVIEWER'),
    ('SECURITY', 'W4', 'SECURITY_REVIEWER'),
    ('PRIVACY', 'W5', 'PRIVACY_REVIEWER'),
    ('LEGAL', 'W6', 'LEGAL_REVIEWER'),
    ('MODEL_RISK', 'W9', 'MODEL_RISK_REVIEWER'),
    ('EXECUTIVE', 'W11', 'EXECUTIVE');

alter table review_stage drop constraint concern_is_known;
alter table review_stage add column role text;
update review_stage s set concern = c.stage, role = c.role from stage_of_concern c where c.concern = s.concern;
alter table review_stage alter column role set not null;
alter table review_stage add constraint concern_is_the_id_of_a_stage check (concern ~ '^W[1-9][0-9]?$');
drop index review_stage_by_due;
create index review_stage_by_due on review_stage (tenant_id, role, due_on, id) where opened_at is not null;

alter table review_round add column versions text not null default '';
alter table review_round alter column versions drop default;
update review_round set facts = coalesce((
    select json_agg(jsonb_set(fact, '{concerns}', coalesce((
            select jsonb_agg(coalesce(c.stage, old) order by place)
            from jsonb_array_elements_text(fact -> 'concerns') with ordinality as concerns (old, place)
            left join stage_of_concern c on c.concern = old), '[]')) order by position)
    from jsonb_array_elements(cast(facts as jsonb)) with ordinality as f (fact, position))::text, '[]');
drop table stage_of_concern;
