-- What house rules say of a use case's worst place, and which of them speak of any; rows of before are derived again.
alter table use_case_overview
    add column ruling text,
    add column house_rules text[] not null default '{}',
    add constraint use_case_overview_ruling_is_known
        check (ruling in ('FORBIDDEN', 'UNDECIDED', 'CONDITIONAL', 'ALLOWED'));

-- Few are against a house rule, and whoever asks for them asks for all.
create index use_case_overview_forbidden on use_case_overview (tenant_id, sort_name, use_case_id) where ruling = 'FORBIDDEN';
