-- What an entry is about in the end: of a review its subject, of all else the subject itself. One index leads from a use
-- case to all that ever happened with it.
create function ledger_about(canonical text, subject_id uuid) returns uuid
    language sql immutable parallel safe
as $$
    select coalesce(
        cast(substring(ledger_said(canonical) #>> '{facts,subject-id}' from '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$') as uuid),
        subject_id)
$$;
-- As a generated column it is filled without an update, which the ledger refuses; then it is an ordinary one, so that entries
-- can be copied whole, and a trigger says what it is.
alter table ledger_entry add column about uuid generated always as (ledger_about(canonical, subject_id)) stored;
alter table ledger_entry alter column about drop expression, alter column about set not null;
create function say_what_entry_is_about() returns trigger
    language plpgsql as $$
begin
    new.about := ledger_about(new.canonical, new.subject_id);
    return new;
end $$;
create trigger entry_says_what_it_is_about before insert on ledger_entry
    for each row execute function say_what_entry_is_about();
create index ledger_entry_by_about on ledger_entry (tenant_id, about, id);

-- Names that things have or had, as people look for them.
create index change_by_name on change using gin (tenant_id, search_key(after) gin_trgm_ops)
    with (gin_pending_list_limit = 64) where field in ('name', 'fileName');

-- As the search for use cases: it belongs to the owner, keeps to the current tenant by itself, and so may use the index.
create function ledger_subjects(typed text, most int) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp
    strict
as $$
begin
    return query execute 'select distinct entity_id from change where tenant_id = $1 and field in (''name'', ''fileName'')'
        ' and search_key(after) like $2 limit $3'
        using current_tenant(), search_pattern(typed), most;
end $$;

-- When somebody had the chain checked, and what was found: pages say it without computing it anew.
create table ledger_check (
    tenant_id  uuid        not null references organization,
    id         uuid        not null,
    checked_at timestamptz not null,
    entries    bigint      not null constraint entries_are_counted check (entries >= 0),
    broken     text        constraint fault_is_short check (char_length(broken) <= 2000),
    primary key (tenant_id, id)
);
create index ledger_check_newest on ledger_check (tenant_id, checked_at desc);
call protect_tenant_table('ledger_check');
revoke update, delete on ledger_check from ${app_role};
