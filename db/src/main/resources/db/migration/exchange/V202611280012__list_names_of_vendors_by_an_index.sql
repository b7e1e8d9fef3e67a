-- As vendors and models are.
alter table vendor_candidate add column sort_name text not null generated always as (lower(name)) stored;
drop index vendor_candidate_waiting;
create index vendor_candidate_waiting on vendor_candidate (tenant_id, sort_name, id) where settled_at is null;
