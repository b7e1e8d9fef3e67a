-- How many use cases there are of each kind, so that lists and the portfolio need not count them one by one: whoever writes
-- the overview adds here what became more and what became less, in the same statement. Nothing is ever changed here, so that
-- nobody waits for anybody; what has piled up is counted anew now and then (decision record 0027). A row is about a
-- combination of what lists filter by, or, where it names a layer, about who answers for it in use cases that are not retired.
create table use_case_count (
    tenant_id        uuid not null references organization,
    id               uuid not null default uuidv7(),
    business_unit_id uuid not null,
    stage            text,
    standing         text,
    tier             text,
    mode             text,
    owned            boolean,
    layer            text,
    answer           text,
    count            int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_unit_id) references business_unit,
    constraint a_row_counts_use_cases_or_a_layer check (num_nulls(layer, answer) in (0, 2)
        and (layer is null) = (stage is not null and standing is not null and owned is not null))
);
create index use_case_count_by_layer on use_case_count (tenant_id, layer, business_unit_id);
call protect_tenant_table('use_case_count');

-- What becomes of the counts when a row of the overview becomes another one, or is new (null before).
create function use_case_counts_change(was use_case_overview, now use_case_overview)
    returns table (business_unit_id uuid, stage text, standing text, tier text, mode text, owned boolean, layer text, answer text, count int)
    language sql immutable parallel safe
as $$
    select unit, stage, standing, tier, mode, owned, layer, answer, cast(sum(count) as int)
    from (select (was).business_unit_id, (was).stage, (was).standing, (was).tier, (was).mode, (was).owner_id is not null, null, null, -1
          where (was).tenant_id is not null
          union all
          select (was).business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), -1
          from regexp_split_to_table(case when (was).stage <> 'RETIRED' then (was).outline end, '[ /]+') part
          union all
          select (now).business_unit_id, (now).stage, (now).standing, (now).tier, (now).mode, (now).owner_id is not null, null, null, 1
          union all
          select (now).business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), 1
          from regexp_split_to_table(case when (now).stage <> 'RETIRED' then (now).outline end, '[ /]+') part
         ) each_side (unit, stage, standing, tier, mode, owned, layer, answer, count)
    where ((was).business_unit_id, (was).stage, (was).standing, (was).tier, (was).mode, (was).owner_id is null, (was).outline)
        is distinct from
        ((now).business_unit_id, (now).stage, (now).standing, (now).tier, (now).mode, (now).owner_id is null, (now).outline)
    group by unit, stage, standing, tier, mode, owned, layer, answer having sum(count) <> 0
$$;

-- Counts the current organization's anew, as often as it is asked; one at a time. What others add meanwhile is neither seen
-- nor lost: one statement sees the same counts and use cases.
create function recount_use_cases() returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('recount ' || current_tenant(), 0));
    with gone as (delete from use_case_count where tenant_id = (select current_tenant()))
    insert into use_case_count (tenant_id, business_unit_id, stage, standing, tier, mode, owned, layer, answer, count)
    select tenant_id, business_unit_id, stage, standing, tier, mode, owner_id is not null, null, null, count(*)
    from use_case_overview where tenant_id = (select current_tenant())
    group by tenant_id, business_unit_id, stage, standing, tier, mode, owner_id is not null
    union all
    -- Few outlines are written by many use cases: they are counted before they are taken apart.
    select tenant_id, business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), sum(alike)
    from (select tenant_id, business_unit_id, outline, count(*) as alike from use_case_overview
          where tenant_id = (select current_tenant()) and outline is not null and stage <> 'RETIRED'
          group by tenant_id, business_unit_id, outline) drawn
    cross join lateral regexp_split_to_table(outline, '[ /]+') part
    group by tenant_id, business_unit_id, left(part, 3), right(part, 1);
end $$;

do $$
declare
    each uuid;
begin
    for each in select id from organization loop
        perform set_config('app.tenant_id', cast(each as text), true);
        perform recount_use_cases();
    end loop;
    perform set_config('app.tenant_id', '', true);
end $$;

-- A few of one kind among many others are found by these, alone or together.
create index use_case_overview_by_stage on use_case_overview (tenant_id, stage);
create index use_case_overview_by_standing on use_case_overview (tenant_id, standing);
create index use_case_overview_by_tier on use_case_overview (tenant_id, tier);
create index use_case_overview_by_mode on use_case_overview (tenant_id, mode);
create index use_case_overview_by_versions on use_case_overview (tenant_id, derived_with);
-- The portfolio shows the worst of what runs without permission.
create index use_case_overview_unapproved on use_case_overview (tenant_id,
    (case tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MODERATE' then 4 when 'LOW' then 5 else 3 end),
    sort_name, use_case_id)
    where stage = 'LIVE' and standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS');
