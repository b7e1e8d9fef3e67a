-- Who executes a model, developed it or rents out the machines is answered by a name; when a vendor of that name comes into
-- the directory the places that say it are found by this. Computed by a function that is not leakproof it could not be.
alter table answer add column party_key text
    generated always as (case when question in ('AN04', 'AN05', 'AN06') then name_key(value) end) stored;
create index answer_by_party on answer (tenant_id, party_key) where party_key is not null;
