-- One chain per organization. An entry holds the digest of its changes and ids only, so that a person can be forgotten
-- without breaking the chain. The text that was hashed is kept as it was; the columns beside it are for searching, and
-- the check compares them with it.
create table ledger_entry (
    tenant_id     uuid        not null references organization,
    id            bigint      not null constraint sequence_starts_at_one check (id >= 1),
    at            timestamptz not null,
    actor_id      uuid,
    name          text        not null,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    canonical     text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (tenant_id, id),
    unique (tenant_id, hash)
);
create index ledger_entry_by_subject on ledger_entry (tenant_id, subject_id, id);
create index ledger_entry_by_actor on ledger_entry (tenant_id, actor_id, id);
create index ledger_entry_by_name on ledger_entry (tenant_id, name, id);
create index ledger_entry_by_time on ledger_entry (tenant_id, at, id);
call protect_tenant_table('ledger_entry');

-- The newest entry of each chain; locked while entries are added, as late as possible.
create table ledger_head (
    tenant_id uuid   not null references organization,
    id        bigint not null,
    hash      text   not null,
    primary key (tenant_id)
);
call protect_tenant_table('ledger_head');

-- Before and after, field by field. Values may be personal data: they are digested into the entry, not copied.
create table change (
    tenant_id       uuid   not null references organization,
    id              uuid   not null,
    ledger_entry_id bigint not null,
    ordinal         int    not null,
    entity          text   not null,
    entity_id       uuid   not null,
    field           text   not null,
    before          text,
    after           text,
    primary key (tenant_id, id),
    foreign key (tenant_id, ledger_entry_id) references ledger_entry,
    unique (tenant_id, ledger_entry_id, ordinal)
);
create index change_by_entity on change (tenant_id, entity_id, ledger_entry_id);
call protect_tenant_table('change');

-- The platform's own chain: sign-ins and what operators do.
create table platform_entry (
    id            bigint primary key constraint sequence_starts_at_one check (id >= 1),
    at            timestamptz not null,
    name          text        not null,
    person_id     uuid,
    canonical     text        not null,
    previous_hash text        not null,
    hash          text        not null unique
);

create function refuse_to_rewrite() returns trigger
    language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_is_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_to_rewrite();
create trigger change_is_append_only before update or delete or truncate on change
    for each statement execute function refuse_to_rewrite();
create trigger platform_entry_is_append_only before update or delete or truncate on platform_entry
    for each statement execute function refuse_to_rewrite();
revoke update, delete on ledger_entry, change, platform_entry from ${app_role};
revoke delete on ledger_head from ${app_role};
