alter table use_case_overview add column search_name text generated always as (search_key(name)) stored;
drop index use_case_overview_by_trigram;
create index use_case_overview_by_trigram on use_case_overview using gin (tenant_id, search_name gin_trgm_ops)
    with (gin_pending_list_limit = 64);
create index use_case_overview_by_vendor on use_case_overview using gin (tenant_id, vendor_ids)
    with (gin_pending_list_limit = 64);

-- Operators like LIKE are not leakproof, so under row-level security no index serves them. These functions belong to the
-- owner, keep to the current tenant by themselves, and so may use the indexes. They stop at as many as are asked for, and
-- are planned for the very text: what is rare is looked up, of what is common enough is met soon.
drop function search_use_cases(text);
create function search_use_cases(typed text, most int) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp
    strict
as $$
begin
    return query execute 'select use_case_id from use_case_overview where tenant_id = $1 and search_name like $2 limit $3'
        using current_tenant(), search_pattern(typed), most;
end $$;

create function use_cases_on_vendor(vendor uuid, most int) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp
    strict
as $$
begin
    return query execute 'select use_case_id from use_case_overview where tenant_id = $1 and vendor_ids @> array[$2] limit $3'
        using current_tenant(), vendor, most;
end $$;

-- Use cases of the organization with a name much like that.
create function similar_use_cases(typed text) returns table (use_case_id uuid, likeness real)
    language plpgsql stable security definer set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.45
    strict
as $$
begin
    return query execute
        'select o.use_case_id, similarity(o.search_name, $2) from use_case_overview o where o.tenant_id = $1 and o.search_name % $2'
        using current_tenant(), search_key(typed);
end $$;
