-- A link is issued in an organization, or by the operator: then it is nobody's. It sets a password only while its person
-- belongs to no other organization than the one it was issued in (decision record 0008).
alter table one_time_link rename column membership_tenant_id to issued_in;
alter table one_time_link drop constraint membership_is_whole;
alter table one_time_link add constraint offer_is_an_organizations check (membership_id is null or issued_in is not null);

-- Who issued the links from before is not known, so none of them counts as the operator's.
update one_time_link l set issued_in = (
    select m.tenant_id from membership m where m.person_id = l.person_id and m.left_at is distinct from m.joined_at
    order by m.joined_at limit 1)
where l.issued_in is null and l.used_at is null;

-- Asked when a link is used, too, where no organization is bound. A membership that was offered and never accepted ended
-- when it began: it opens nothing, and counting it would let any administrator void another's links by an invitation.
drop function belongs_elsewhere(uuid);
create function belongs_elsewhere(who uuid, home uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select from membership
                   where person_id = who and tenant_id <> home and left_at is distinct from joined_at)
$$;
