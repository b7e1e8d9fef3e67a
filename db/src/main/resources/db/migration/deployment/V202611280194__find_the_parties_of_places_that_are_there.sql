-- What was said stays as it was said. A name of today goes before a former one.
create temporary table found_party on commit drop as
select distinct on (tenant_id, name_key) tenant_id, name_key, id as vendor_id
from (select tenant_id, name_key, id, cast(null as timestamptz) as until, twin is not distinct from name_key as twin from vendor
      union all
      select tenant_id, name_key, vendor_id, renamed_at, false from vendor_alias) called
order by tenant_id, name_key, until desc nulls first, twin, id;
create index on found_party (tenant_id, name_key);
analyze found_party;

create temporary table found_axes on commit drop as
select l.tenant_id, l.id, l.plan_id,
       case when operator.party_key is not null then known_operator.vendor_id
            when l.mode in ('MODEL_API_DIRECT', 'MODEL_API_CLOUD', 'MANAGED_DEDICATED') then l.vendor_id end as operator_id,
       case when developer.party_key is not null then known_developer.vendor_id else m.vendor_id end as developer_id,
       known_hosting.vendor_id as hosting_id, l.vendor_id
from leg l
left join model m on m.tenant_id = l.tenant_id and m.id = l.model_id
left join answer operator on operator.tenant_id = l.tenant_id and operator.leg_id = l.id and operator.question = 'AN04'
left join found_party known_operator
    on known_operator.tenant_id = l.tenant_id and known_operator.name_key = operator.party_key
left join answer developer on developer.tenant_id = l.tenant_id and developer.leg_id = l.id and developer.question = 'AN05'
left join found_party known_developer
    on known_developer.tenant_id = l.tenant_id and known_developer.name_key = developer.party_key
left join answer hosting on hosting.tenant_id = l.tenant_id and hosting.leg_id = l.id and hosting.question = 'AN06'
left join found_party known_hosting
    on known_hosting.tenant_id = l.tenant_id and known_hosting.name_key = hosting.party_key;

update leg l set operator_id = f.operator_id, developer_id = f.developer_id, hosting_id = f.hosting_id
from found_axes f
where f.tenant_id = l.tenant_id and f.id = l.id and num_nulls(f.operator_id, f.developer_id, f.hosting_id) < 3;

-- Lists that show use cases by vendor follow, at the next start, where there is more than they know.
update use_case_overview o set derived_with = null
from (select distinct p.tenant_id, p.use_case_id
      from found_axes f join deployment_plan p on p.tenant_id = f.tenant_id and p.id = f.plan_id
      where f.operator_id <> f.vendor_id or f.developer_id <> f.vendor_id or f.hosting_id <> f.vendor_id
         or f.vendor_id is null and num_nulls(f.operator_id, f.developer_id, f.hosting_id) < 3) more
where more.tenant_id = o.tenant_id and more.use_case_id = o.use_case_id;
