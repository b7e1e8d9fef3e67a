-- Those of the vendor and of what turned out to be it.
create or replace function use_cases_on_vendor(vendor uuid, most int) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp
    strict
as $$
begin
    return query execute 'select use_case_id from use_case_overview where tenant_id = $1 and vendor_ids && $2 limit $3'
        using current_tenant(), array(select same_vendors(vendor)), most;
end $$;
