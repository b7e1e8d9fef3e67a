create table business_unit (
    tenant_id uuid not null references organization,
    id        uuid not null,
    parent_id uuid,
    name      text not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    version   int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, parent_id) references business_unit,
    constraint unit_is_not_its_own_parent check (parent_id <> id)
);
-- One root, the organization as a whole; names are unique among siblings.
create unique index business_unit_one_root on business_unit (tenant_id) where parent_id is null;
create unique index business_unit_by_name on business_unit (tenant_id, parent_id, lower(name));
call protect_tenant_table('business_unit');

create table membership (
    tenant_id uuid        not null references organization,
    id        uuid        not null,
    person_id uuid        not null references person,
    joined_at timestamptz not null,
    left_at   timestamptz,
    version   int         not null,
    primary key (tenant_id, id),
    unique (tenant_id, person_id)
);
create index membership_by_person on membership (person_id);
call protect_tenant_table('membership');
-- People see their own memberships before an organization is mounted: at sign-in and in the switcher.
create policy own_rows on membership for select to ${app_role} using (person_id = (select current_person()));

create table role_grant (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    membership_id    uuid        not null,
    role             text        not null,
    business_unit_id uuid        not null,
    granted_by       uuid,
    granted_at       timestamptz not null,
    version          int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, membership_id) references membership,
    foreign key (tenant_id, business_unit_id) references business_unit,
    foreign key (tenant_id, granted_by) references membership,
    unique (tenant_id, membership_id, role, business_unit_id)
);
create index role_grant_by_unit on role_grant (tenant_id, business_unit_id);
call protect_tenant_table('role_grant');
