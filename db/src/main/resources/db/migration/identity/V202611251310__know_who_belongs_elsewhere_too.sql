-- Whether somebody belongs to another organization as well. No organization sees another's memberships, so this belongs to
-- the owner and answers nothing but yes or no: an administrator must not reset a password that opens other doors (0008).
create function belongs_elsewhere(who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select from membership
                   where person_id = who and left_at is null and tenant_id <> (select current_tenant()))
$$;
