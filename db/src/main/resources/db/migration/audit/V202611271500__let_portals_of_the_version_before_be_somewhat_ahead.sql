-- While portals of two versions run, those of the version before date an entry by the clock of their machine, which may be
-- somewhat ahead of the database's: what somebody did there was refused. The same as before otherwise.
create or replace function check_added_entry() returns trigger
    language plpgsql as $$
declare
    before ledger_entry;
    opened timestamptz;
    said   jsonb := ledger_said(new.canonical);
    -- The text of a portal of the version before has no moment of its own.
    tolerance interval := case when said ? 'when' then interval '0' else interval '10 minutes' end;
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
        when new.at > greatest(clock_timestamp() + tolerance, before.at, opened) then 'is of a time to come'
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

create or replace function check_added_platform_entry() returns trigger
    language plpgsql as $$
declare
    before platform_entry;
    said   jsonb := ledger_said(new.canonical);
    -- The text of a portal of the version before has no moment of its own.
    tolerance interval := case when said ? 'when' then interval '0' else interval '10 minutes' end;
    fault  text;
begin
    select * into before from platform_entry where id = new.id - 1;
    fault := case
        when new.id > 1 and before.id is null then 'has none before it'
        when new.previous_hash <> coalesce(before.hash, repeat('0', 64)) then 'does not name the one before it'
        when new.at < before.at then 'is older than the one before it'
        when new.at > greatest(clock_timestamp() + tolerance, before.at) then 'is of a time to come'
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
