-- An entry whose text is no JSON, or says something else than what is kept beside it, would be found altered for ever: it is
-- not taken. The moment of an entry is the database's own, so that none is of a time to come.

-- What a text that was hashed says; null where the check could not read it either.
create function ledger_said(canonical text) returns jsonb
    language plpgsql immutable parallel safe
as $$
declare
    said jsonb;
begin
    if canonical is not json object with unique keys or not pg_input_is_valid(canonical, 'jsonb') then return null; end if;
    said := cast(canonical as jsonb);
    return case when not said @? 'strict $.**{60}' then said end;
end $$;

-- As texts have it: a fraction of no, three or six digits.
create function ledger_moment(moment timestamptz) returns text
    language sql stable parallel safe
as $$
    select to_char(moment at time zone 'UTC', case
        when moment = date_trunc('second', moment) then 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
        when moment = date_trunc('milliseconds', moment) then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end)
$$;

create or replace function check_added_entry() returns trigger
    language plpgsql as $$
declare
    before ledger_entry;
    opened timestamptz;
    said   jsonb := ledger_said(new.canonical);
    fault  text;
begin
    select * into before from ledger_entry where tenant_id = new.tenant_id and id = new.id - 1;
    if before.id is null then
        select opened_at into opened from organization where id = new.tenant_id;
    end if;
    fault := case
        when new.id > 1 and before.id is null then 'has none before it'
        when new.previous_hash <> coalesce(before.hash, repeat('0', 64)) then 'does not name the one before it'
        when new.at < coalesce(before.at, opened) then 'is older than the one before it'
        when new.at > greatest(clock_timestamp(), before.at, opened) then 'is of a time to come'
        when new.hash <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex') then 'is not hashed'
        when not exists (select from ledger_head where tenant_id = new.tenant_id and id >= new.id) then 'is newer than the head'
        when new.actor_id is not null and current_person() is not null and not exists (
            select from membership
            where tenant_id = new.tenant_id and id = new.actor_id and person_id = current_person())
            then 'is in the name of somebody else'
        when said is null then 'is no JSON'
        when (said ->> 'organization', cast(said -> 'sequence' as text), said ->> 'at', said ->> 'actor', said ->> 'name',
              said ->> 'subjectKind', said ->> 'subject', said ->> 'previous')
            is distinct from
             (cast(new.tenant_id as text), cast(new.id as text), ledger_moment(new.at), cast(new.actor_id as text), new.name,
              new.subject_kind, cast(new.subject_id as text), new.previous_hash)
            then 'differs from its text'
        -- What changed is compared where it is added; here it is missed.
        when said ->> 'changesDigest' is distinct from encode(sha256('[]'), 'hex') and not exists (
            select from change where tenant_id = new.tenant_id and ledger_entry_id = new.id)
            then 'lacks its changes'
    end;
    if fault is not null then
        raise exception 'an entry of the ledger %', fault using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;

-- What changed belongs to an entry of the same transaction, which has its digest: all of it, added at once. A row more would
-- break the digest for ever.
create or replace function check_added_changes() returns trigger
    language plpgsql as $$
declare
    entry  record;
    beside ledger_entry;
begin
    for entry in
        select tenant_id, ledger_entry_id as id, count(*) as changes, min(ordinal) as first, max(ordinal) as last,
            encode(sha256(convert_to('[' || string_agg(concat('[', to_json(entity), ',"', entity_id, '",', to_json(field), ',',
                coalesce(cast(to_json(before) as text), 'null'), ',', coalesce(cast(to_json(after) as text), 'null'), ']'),
                ',' order by ordinal) || ']', 'UTF8')), 'hex') as digest
        from added group by tenant_id, ledger_entry_id
    loop
        select * into beside from ledger_entry
        where tenant_id = entry.tenant_id and id = entry.id and xmin = cast(pg_current_xact_id() as xid);
        if beside.id is null then
            raise exception 'an entry of the ledger is complete' using errcode = 'insufficient_privilege';
        end if;
        if entry.first <> 0 or entry.last <> entry.changes - 1
            or entry.digest is distinct from ledger_said(beside.canonical) ->> 'changesDigest' then
            raise exception 'an entry of the ledger differs from its changes' using errcode = 'insufficient_privilege';
        end if;
    end loop;
    return null;
end $$;

-- Entry by entry here, too. A head of a ledger that it names is one that is there.
drop trigger entries_follow_the_one_before on platform_entry;
drop function check_added_platform_entries();

create function check_added_platform_entry() returns trigger
    language plpgsql as $$
declare
    before platform_entry;
    said   jsonb := ledger_said(new.canonical);
    fault  text;
begin
    select * into before from platform_entry where id = new.id - 1;
    fault := case
        when new.id > 1 and before.id is null then 'has none before it'
        when new.previous_hash <> coalesce(before.hash, repeat('0', 64)) then 'does not name the one before it'
        when new.at < before.at then 'is older than the one before it'
        when new.at > greatest(clock_timestamp(), before.at) then 'is of a time to come'
        when new.hash <> encode(sha256(convert_to(new.canonical, 'UTF8')), 'hex') then 'is not hashed'
        when not exists (select from platform_head where id >= new.id) then 'is newer than the head'
        when said is null then 'is no JSON'
        when said ? 'organization'
            or (cast(said -> 'sequence' as text), said ->> 'at', said ->> 'name', said ->> 'person', said ->> 'previous')
            is distinct from
             (cast(new.id as text), ledger_moment(new.at), new.name, cast(new.person_id as text), new.previous_hash)
            then 'differs from its text'
        when new.name = 'ledger-head' and not exists (
            select from ledger_head
            where tenant_id = current_tenant() and cast(tenant_id as text) = said #>> '{facts,organization}'
              and cast(id as text) = said #>> '{facts,entry}' and hash = said #>> '{facts,hash}')
            then 'names no entry that is there'
    end;
    if fault is not null then
        raise exception 'an entry of the platform''s ledger %', fault using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger entry_follows_the_one_before after insert on platform_entry
    for each row execute function check_added_platform_entry();

-- What the check asks of the platform's chain, whatever stands in it.
create index platform_entry_by_witnessed on platform_entry ((ledger_said(canonical) #>> '{facts,organization}'))
    where name in ('ledger-head', 'organization-opened');
drop index platform_entry_by_organization;
