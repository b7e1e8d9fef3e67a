-- Whoever has a password already joins by their own act: with the link, and signed in as themselves. Until then the
-- membership waits, ended before it began. A link without a membership sets a password.
alter table one_time_link add column membership_tenant_id uuid references organization;
alter table one_time_link add column membership_id uuid;
alter table one_time_link add constraint membership_is_whole
    check ((membership_tenant_id is null) = (membership_id is null));

-- An ended membership may be begun again, so it is a door too.
create or replace function belongs_elsewhere(who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select from membership where person_id = who and tenant_id <> (select current_tenant()))
$$;
