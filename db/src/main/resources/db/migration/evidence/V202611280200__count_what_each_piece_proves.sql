-- A list tells which pieces prove nothing, of 50,000 too, and shows those that are over on demand.
alter table evidence
    add column proven int not null default 0 constraint proven_is_a_count check (proven >= 0);
create index evidence_proving_nothing on evidence (tenant_id, ends_on, id) where current and proven = 0;
create index evidence_over on evidence (tenant_id, ends_on, id) where not current;
grant update (proven) on evidence to ${app_role};
