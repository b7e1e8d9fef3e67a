alter table vendor add column search_name text generated always as (search_key(name)) stored;
alter table vendor_alias add column search_name text generated always as (search_key(name)) stored;
alter table model add column search_name text generated always as (search_key(name)) stored;
alter table model_alias add column search_name text generated always as (search_key(name)) stored;
-- No statement used it: searches looked for parts of names one by one.
drop index vendor_by_trigram;
