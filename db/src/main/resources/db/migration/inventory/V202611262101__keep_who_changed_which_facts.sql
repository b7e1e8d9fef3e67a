-- Who changed facts of a use case, by the group of reviewers that the facts concern, and when they last did. Of changes
-- from before this was kept it is not known what they were about: they count for all.
alter table use_case add column editors text not null default '{}'
    constraint editors_are_an_object check (editors is json object);

update use_case u set editors = cast(jsonb_build_object('?', e.editors) as text)
from (select tenant_id, use_case_id, jsonb_object_agg(member, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as editors
      from (select tenant_id, use_case_id, member, max(at) as at
            from (select tenant_id, use_case_id, answered_by as member, answered_at as at from answer where answered_by is not null
                  union all
                  select p.tenant_id, p.use_case_id, a.assigned_by, a.assigned_at from layer_assignment a
                  join leg l on l.tenant_id = a.tenant_id and l.id = a.leg_id
                  join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                  union all
                  select tenant_id, id, edited_by, edited_at from use_case
                  where edited_by is not null and request_begun_at is not null) each_edit
            group by tenant_id, use_case_id, member) last_edit
      group by tenant_id, use_case_id) e
where e.tenant_id = u.tenant_id and e.use_case_id = u.id;
