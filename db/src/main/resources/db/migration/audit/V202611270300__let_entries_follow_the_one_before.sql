-- The moment of the newest entry: none after it may say an earlier one. `witnessed` is the entry up to which the platform's
-- chain knows an organization's.
alter table ledger_head add column at timestamptz, add column witnessed bigint not null default 0;
update ledger_head h set at = coalesce(
    (select e.at from ledger_entry e where e.tenant_id = h.tenant_id and e.id = h.id),
    (select o.opened_at from organization o where o.id = h.tenant_id));
alter table ledger_head alter column at set not null;
grant update (at, witnessed) on ledger_head to ${app_role};

alter table platform_head add column at timestamptz;
update platform_head h set at = coalesce((select e.at from platform_entry e where e.id = h.id), 'epoch');
alter table platform_head alter column at set not null;
grant update (at) on platform_head to ${app_role};
-- Which organizations the platform's chain knows, and how far, is asked at each check.
create index platform_entry_by_organization on platform_entry ((canonical::jsonb #>> '{facts,organization}'))
    where name = 'ledger-head';

-- An entry names the one before it, is not older, and is hashed. It comes with the head that names the newest; who acts is
-- whom the transaction is bound to. A clock that was ahead and is put right does not stop anybody: an entry may be as new as
-- the one before it.
create function check_added_entries() returns trigger
    language plpgsql as $$
declare
    fault text;
begin
    select case
        when a.id > 1 and p.id is null then 'has none before it'
        when a.previous_hash <> coalesce(p.hash, repeat('0', 64)) then 'does not name the one before it'
        when a.at < coalesce(p.at, o.opened_at) then 'is older than the one before it'
        when a.at > greatest(clock_timestamp() + interval '10 minutes', p.at) then 'is of a time to come'
        when a.hash <> encode(sha256(convert_to(a.canonical, 'UTF8')), 'hex') then 'is not hashed'
        when h.id is null or a.id > h.id then 'is newer than the head'
        when a.actor_id is not null and current_person() is not null and not exists (
            select from membership m where m.tenant_id = a.tenant_id and m.id = a.actor_id and m.person_id = current_person())
            then 'is in the name of somebody else'
        end into fault
    from added a
    left join organization o on o.id = a.tenant_id
    left join ledger_entry p on p.tenant_id = a.tenant_id and p.id = a.id - 1
    left join ledger_head h on h.tenant_id = a.tenant_id
    order by 1 nulls last limit 1;
    if fault is not null then
        raise exception 'an entry of the ledger %', fault using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger entries_follow_the_one_before after insert on ledger_entry
    referencing new table as added for each statement execute function check_added_entries();

create function check_head() returns trigger
    language plpgsql as $$
begin
    if new.id = 0 and tg_op = 'INSERT' then return null; end if;
    if tg_op = 'UPDATE' and new.id <= old.id or not exists (
        select from ledger_entry e
        where e.tenant_id = new.tenant_id and e.id = new.id and e.hash = new.hash and e.at = new.at) then
        raise exception 'the head of a ledger names its newest entry' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger head_begins_at_nothing after insert on ledger_head for each row execute function check_head();
create trigger head_moves_on after update on ledger_head for each row
    when ((old.id, old.hash, old.at) is distinct from (new.id, new.hash, new.at)) execute function check_head();

-- What changed belongs to an entry of the same transaction: a row more would break the digest of an old one for ever.
create function check_added_changes() returns trigger
    language plpgsql as $$
begin
    if exists (
        select from added a join ledger_entry e on e.tenant_id = a.tenant_id and e.id = a.ledger_entry_id
        where e.xmin <> pg_current_xact_id()::xid) then
        raise exception 'an entry of the ledger is complete' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger changes_come_with_their_entry after insert on change
    referencing new table as added for each statement execute function check_added_changes();

create function check_added_platform_entries() returns trigger
    language plpgsql as $$
declare
    fault text;
begin
    select case
        when a.id > 1 and p.id is null then 'has none before it'
        when a.previous_hash <> coalesce(p.hash, repeat('0', 64)) then 'does not name the one before it'
        when a.at < p.at then 'is older than the one before it'
        when a.at > greatest(clock_timestamp() + interval '10 minutes', p.at) then 'is of a time to come'
        when a.hash <> encode(sha256(convert_to(a.canonical, 'UTF8')), 'hex') then 'is not hashed'
        when a.id > h.id then 'is newer than the head'
        end into fault
    from added a left join platform_entry p on p.id = a.id - 1 cross join platform_head h
    order by 1 nulls last limit 1;
    if fault is not null then
        raise exception 'an entry of the platform''s ledger %', fault using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger entries_follow_the_one_before after insert on platform_entry
    referencing new table as added for each statement execute function check_added_platform_entries();

create function check_platform_head() returns trigger
    language plpgsql as $$
begin
    if new.id <= old.id or not exists (
        select from platform_entry e where e.id = new.id and e.hash = new.hash and e.at = new.at) then
        raise exception 'the head of the platform''s ledger names its newest entry' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger head_moves_on after update on platform_head for each row execute function check_platform_head();
