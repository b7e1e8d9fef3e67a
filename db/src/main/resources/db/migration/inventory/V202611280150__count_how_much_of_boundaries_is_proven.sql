-- The portfolio says how much of the boundaries is proven on average, from the same counts as everything else: a row about
-- layer "ALL" says how many use cases that are not retired have a coverage, in per cent, as its answer.
create or replace function use_case_counts_change(was use_case_overview, now use_case_overview)
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
          select (was).business_unit_id, null, null, null, null, null, 'ALL', cast((was).coverage as text), -1
          where (was).stage <> 'RETIRED' and (was).coverage is not null
          union all
          select (now).business_unit_id, (now).stage, (now).standing, (now).tier, (now).mode, (now).owner_id is not null, null, null, 1
          union all
          select (now).business_unit_id, null, null, null, null, null, left(part, 3), right(part, 1), 1
          from regexp_split_to_table(case when (now).stage <> 'RETIRED' then (now).outline end, '[ /]+') part
          union all
          select (now).business_unit_id, null, null, null, null, null, 'ALL', cast((now).coverage as text), 1
          where (now).stage <> 'RETIRED' and (now).coverage is not null
         ) each_side (unit, stage, standing, tier, mode, owned, layer, answer, count)
    where ((was).business_unit_id, (was).stage, (was).standing, (was).tier, (was).mode, (was).owner_id is null, (was).outline,
           (was).coverage)
        is distinct from
        ((now).business_unit_id, (now).stage, (now).standing, (now).tier, (now).mode, (now).owner_id is null, (now).outline,
           (now).coverage)
    group by unit, stage, standing, tier, mode, owned, layer, answer having sum(count) <> 0
$$;

create or replace function recount_use_cases() returns void
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
    group by tenant_id, business_unit_id, left(part, 3), right(part, 1)
    union all
    select tenant_id, business_unit_id, null, null, null, null, null, 'ALL', cast(coverage as text), count(*)
    from use_case_overview
    where tenant_id = (select current_tenant()) and coverage is not null and stage <> 'RETIRED'
    group by tenant_id, business_unit_id, coverage;
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
