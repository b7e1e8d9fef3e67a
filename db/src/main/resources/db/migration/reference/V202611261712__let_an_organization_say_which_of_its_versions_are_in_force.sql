-- By kind, the number of the organization's own version that is in force; a kind that is not there is used as it is shipped.
-- It stands with the organization because each request reads that row anyway.
alter table organization add column reference_versions jsonb not null default '{}'
    constraint reference_versions_are_by_kind check (jsonb_typeof(reference_versions) = 'object');
