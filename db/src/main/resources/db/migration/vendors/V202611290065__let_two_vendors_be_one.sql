-- Two entries may turn out to be the same company. Neither goes away: one says which other it is, and whatever refers to it
-- goes on to do so. So nothing that was decided on it ends, nothing is lost, and it can be taken back.
alter table vendor
    add column merged_into_id uuid,
    add foreign key (tenant_id, merged_into_id) references vendor,
    add constraint merged_into_another check (merged_into_id <> id);
create index vendor_by_merged on vendor (tenant_id, merged_into_id) where merged_into_id is not null;
grant update (merged_into_id) on vendor to ${app_role};

-- As pages call a vendor: by the name of the one that it is.
create view called_vendor with (security_invoker = true) as
    select v.tenant_id, v.id, coalesce(k.id, v.id) as now_id, coalesce(k.name, v.name) as name,
           coalesce(k.sort_name, v.sort_name) as sort_name, v.roles, coalesce(k.website, v.website) as website
    from vendor v left join vendor k on k.tenant_id = v.tenant_id and k.id = v.merged_into_id;
grant select on called_vendor to ${app_role};

-- The vendor and those that are it.
create function same_vendors(vendor uuid) returns setof uuid language sql stable rows 2
as $$
    select same_vendors.vendor
    union all
    select v.id from vendor v where v.tenant_id = current_tenant() and v.merged_into_id = same_vendors.vendor
$$;

-- Which one a vendor is.
create function now_vendor(vendor uuid) returns uuid language sql stable
as $$
    select coalesce(v.merged_into_id, v.id) from vendor v where v.tenant_id = current_tenant() and v.id = now_vendor.vendor
$$;
