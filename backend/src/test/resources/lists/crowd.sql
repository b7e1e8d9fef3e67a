-- Sixty of whatever the portal lists, in the organization of the demo: no page of a list shows them all.
create temporary table demo on commit drop as
    select o.id as tenant, r.id as root, m.id as member
    from organization o
    join business_unit r on r.tenant_id = o.id and r.parent_id is null
    join membership m on m.tenant_id = o.id
    join person p on p.id = m.person_id and p.email = 'member@demo.test'
    where o.slug = 'demo';

insert into business_unit (tenant_id, id, parent_id, name, version)
select tenant, uuidv7(), root, 'Crowd ' || i, 0 from demo, generate_series(1, 60) i;

insert into person (id, email, name, created_at)
select uuidv7(), 'crowd' || i || '@example.test', 'Crowd ' || i, now() from generate_series(1, 60) i;
insert into membership (tenant_id, id, person_id, known_as, address, joined_at, came_at, version)
select tenant, uuidv7(), p.id, p.name, p.email, now(), now(), 0 from demo, person p where p.name like 'Crowd %';

insert into vendor (tenant_id, id, name, version)
select tenant, uuidv7(), 'Crowd ' || i, 0 from demo, generate_series(1, 60) i;
insert into model (tenant_id, id, vendor_id, name, open_weights, version)
select tenant, uuidv7(), v.id, v.name, false, 0 from demo join vendor v on v.tenant_id = tenant where v.name like 'Crowd %';

insert into model_end (tenant_id, id, model_id, kind, comes_on, source, stated_at, version)
select tenant, uuidv7(), m.id, 'SHUT_DOWN', current_date + 100 + cast(substring(m.name from 7) as int) / 2, 'https://crowd.example/', now(), 0
from demo join model m on m.tenant_id = tenant where m.name like 'Crowd %';

insert into evidence (tenant_id, id, name, kind, link, holds_until, added_at, version)
select tenant, uuidv7(), 'Crowd ' || i, 'other', 'https://crowd.example/', current_date + 100 + i, now(), 0
from demo, generate_series(1, 60) i;

-- Names and moments run against each other, so that each order is another.
insert into use_case (tenant_id, id, name, purpose, business_unit_id, stage, registered_at, edited_at, version)
select tenant, uuidv7(), 'Crowd ' || i, '', root, 'LIVE', now(), now() + i * interval '1 minute', 0
from demo, generate_series(1, 60) i;
insert into use_case_overview (tenant_id, use_case_id, name, sort_name, business_unit_id, stage, edited_at)
select tenant, c.id, c.name, lower(c.name), root, c.stage, c.edited_at
from demo join use_case c on c.tenant_id = tenant where c.name like 'Crowd %';

-- Each of them runs on a model that ends.
insert into deployment_plan (tenant_id, id, use_case_id, revised_at, version)
select tenant, uuidv7(), c.id, now(), 0 from demo join use_case c on c.tenant_id = tenant where c.name like 'Crowd %';
insert into leg (tenant_id, id, plan_id, letter, model_id, version)
select tenant, uuidv7(), p.id, 'A', m.id, 0
from demo join use_case c on c.tenant_id = tenant
join deployment_plan p on p.use_case_id = c.id join model m on m.tenant_id = tenant and m.name = c.name where c.name like 'Crowd %';

insert into review (tenant_id, id, subject_kind, subject_id, opened_at, version)
select tenant, uuidv7(), 'use-case', c.id, now(), 0 from demo join use_case c on c.tenant_id = tenant where c.name like 'Crowd %';
insert into review_round (tenant_id, id, review_id, number, facts, fingerprint, tier, policy, days, requested_by, note, submitted_at, versions)
select tenant, uuidv7(), r.id, 1, '{"catalogue":2,"facts":[]}', repeat('0', 64), 'LOW', '1', 5, member, '', now(), ''
from demo join review r on r.tenant_id = tenant join use_case c on c.id = r.subject_id where c.name like 'Crowd %';
insert into review_stage (tenant_id, id, round_id, concern, role, position, step, fingerprint, excluded, opened_at, due_on)
select d.tenant_id, uuidv7(), d.id, 'W1', 'GOVERNANCE_LEAD', 1, 1, d.fingerprint, '{}', now(), current_date + 5
from review_round d join review r on r.id = d.review_id join use_case c on c.id = r.subject_id where c.name like 'Crowd %';
insert into seat (tenant_id, id, review_id, round, position, concern, role, excluded, requested_by, submitted_at, again, present, waiting,
                  due_on, carried_over, subject_kind, subject_id, name, business_unit_id, detail)
select s.tenant_id, s.id, r.id, d.number, s.position, s.concern, s.role, '{}', d.requested_by, d.submitted_at, false, true, true,
       s.due_on, false, r.subject_kind, c.id, c.name, c.business_unit_id, ''
from review_stage s join review_round d on d.id = s.round_id join review r on r.id = d.review_id join use_case c on c.id = r.subject_id
where c.name like 'Crowd %';

insert into import (tenant_id, id, file_name, file_size, checksum, header, samples, mapping, row_count, uploaded_by, uploaded_at, version)
select tenant, uuidv7(), 'crowd-' || i || '.csv', 1, repeat('0', 64), '{name}', '{Crowd}', '{"NAME":{"at":0,"name":"name"}}', 60, member, now() + i * interval '1 minute', 0
from demo, generate_series(1, 60) i;
insert into import_row (tenant_id, import_id, number, line, record_key, repeat, name, purpose, agency, bureau, vendors, cells)
select tenant, f.id, i, i + 1, 'crowd-' || i, 0, 'Crowd ' || i, '', 'Crowd', '', '', '{}'
from demo join import f on f.file_name = 'crowd-60.csv', generate_series(1, 60) i;
insert into vendor_candidate (tenant_id, id, name, doubt, found_at, version)
select tenant, uuidv7(), 'Crowd or ' || i, 'SEVERAL_READINGS', now(), 0 from demo, generate_series(1, 60) i;
insert into bill (tenant_id, id, file_name, file_size, checksum, format, spec_version, line_count, others, uploaded_by, uploaded_at, version)
select tenant, uuidv7(), 'crowd-' || i || '.json', 1, repeat('0', 64), 'JSON', '1.6', 60, 0, member, now() + i * interval '1 minute', 0
from demo, generate_series(1, 60) i;
insert into bill_line (tenant_id, bill_id, number, service, party, name, versions, says, verdict)
select tenant, b.id, i, false, 'Crowd', 'Crowd ' || i, '{}', '{}', 'CREATED'
from demo join bill b on b.file_name = 'crowd-60.json', generate_series(1, 60) i;
