-- Folding a name takes longer than reading a row, and a list of people is put in order by it: it is kept beside the name.
alter table person add column sort_name text generated always as (lower(name)) stored;
alter table membership add column sort_name text not null generated always as (lower(known_as)) stored;

create or replace view named_member with (security_invoker = true) as
    select m.tenant_id, m.id, m.person_id, coalesce(case when m.came_at is not null then p.name end, m.known_as) as name,
           m.address, m.came_at is not null and m.left_at is null as present,
           coalesce(case when m.came_at is not null then p.search_name end, m.search_name) as search_name,
           coalesce(case when m.came_at is not null then p.sort_name end, m.sort_name) as sort_name
    from membership m join person p on p.id = m.person_id;
