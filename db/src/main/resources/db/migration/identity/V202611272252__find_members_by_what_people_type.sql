-- Making the key of a name takes longer than reading a row: it is kept beside the name, as for all else that is searched.
alter table person add column search_name text generated always as (search_key(name)) stored;
alter table membership add column search_name text generated always as (search_key(known_as)) stored;

create or replace view named_member with (security_invoker = true) as
    select m.tenant_id, m.id, m.person_id, coalesce(case when m.came_at is not null then p.name end, m.known_as) as name,
           m.address, m.came_at is not null and m.left_at is null as present,
           coalesce(case when m.came_at is not null then p.search_name end, m.search_name) as search_name
    from membership m join person p on p.id = m.person_id;
