-- What an organization typed about somebody is its own: the name and the address stand with the membership. A person is an
-- account to sign in with; it has a name once its holder has said one. Several may have the same address: nobody has proved
-- an address by a link, so a link opens nothing but the organization that handed it out (decision record 0024).
alter table membership add column known_as text;
alter table membership add column address text;
-- When the person came in by an own act. Until then, and after leaving, a membership is nobody who is there.
alter table membership add column came_at timestamptz;

update membership m set known_as = p.name, address = n.address
from person p, lateral (select lower(normalize(p.email::text, nfc)) as address) n
where p.id = m.person_id;
-- Two that differed by how a letter is composed keep what they had: an organization has an address once.
update membership m set address = p.email::text from person p
where p.id = m.person_id and exists (
    select from membership o where o.tenant_id = m.tenant_id and o.address = m.address and o.id < m.id);
alter table membership alter column known_as set not null;
alter table membership alter column address set not null;
alter table membership add constraint membership_has_a_name check (is_visible(known_as) and length(known_as) <= 240);
alter table membership add constraint membership_has_an_address check (length(address) between 3 and 254);
create unique index membership_by_address on membership (tenant_id, address);

-- Who had a password was there from the beginning; who had none was only invited, and so was whom a membership was offered
-- that is not accepted, which had ended when it began.
update membership m set came_at = m.joined_at
where exists (select from credential c where c.person_id = m.person_id) and m.left_at is distinct from m.joined_at;
update membership m set came_at = null, left_at = null
where m.left_at is not null and exists (
    select from one_time_link l where l.issued_in = m.tenant_id and l.membership_id = m.id and l.used_at is null);

-- A link is of a membership, whoever issued it.
alter table one_time_link add column by_operator boolean not null default false;
update one_time_link set by_operator = true where issued_in is null;
update one_time_link l set issued_in = m.tenant_id, membership_id = m.id
from (select distinct on (person_id) person_id, tenant_id, id from membership order by person_id, left_at is not null, joined_at) m
where l.issued_in is null and l.person_id = m.person_id;
update one_time_link l set membership_id = m.id from membership m
where l.membership_id is null and l.issued_in = m.tenant_id and l.person_id = m.person_id;
delete from one_time_link where membership_id is null and used_at is null;
create index one_time_link_by_membership on one_time_link (issued_in, membership_id);

-- The name is the holder's own to say. Who never came in has said none.
alter table person alter column name drop not null;
update person p set name = null where not exists (select from credential c where c.person_id = p.id);
alter table person drop constraint person_email_key;
update person set email = lower(normalize(email::text, nfc)) where email::text <> lower(normalize(email::text, nfc));
create index person_by_email on person (email);

-- The organization whose link set the password: somebody there may know it.
alter table credential add column link_of uuid references organization;
update credential c set link_of = (
    select l.issued_in from one_time_link l where l.person_id = c.person_id and l.used_at is not null and not l.by_operator
    order by l.used_at desc limit 1);

drop function belongs_elsewhere(uuid, uuid);
-- Whether an account leads to another organization as well. No organization sees another's memberships, so this belongs to
-- the owner and answers nothing but yes or no.
create function belongs_elsewhere(who uuid, home uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select from membership where person_id = who and tenant_id <> home)
$$;

-- Where the accounts with an address lead, those of whom an organization has parted apart: for the operator's command, and
-- to join two of them.
create function doors_of(an_address text) returns table (person_id uuid, tenant_id uuid, membership_id uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select m.person_id, m.tenant_id, m.id from person p join membership m on m.person_id = p.id
    where p.email = an_address::citext and m.left_at is null order by m.joined_at
$$;

-- What members are called: by themselves, once they have come in and said so, else as the organization knows them.
create view named_member with (security_invoker = true) as
    select m.tenant_id, m.id, m.person_id, coalesce(case when m.came_at is not null then p.name end, m.known_as) as name,
           m.address, m.came_at is not null and m.left_at is null as present
    from membership m join person p on p.id = m.person_id;

grant update (person_id, known_as, came_at, left_at, version) on membership to ${app_role};
grant update (name) on person to ${app_role};
grant update (link_of) on credential to ${app_role};
grant update (person_id) on one_time_link to ${app_role};
grant delete on credential to ${app_role};
