-- Where the accounts with an address lead, those of whom an organization has parted apart, and whether they came in there or
-- were only invited: an invitation that waits is nothing to sign in to.
drop function doors_of(text);
create function doors_of(an_address text)
    returns table (person_id uuid, tenant_id uuid, membership_id uuid, came boolean)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select m.person_id, m.tenant_id, m.id, m.came_at is not null from person p join membership m on m.person_id = p.id
    where p.email = an_address::citext and m.left_at is null order by m.joined_at
$$;
