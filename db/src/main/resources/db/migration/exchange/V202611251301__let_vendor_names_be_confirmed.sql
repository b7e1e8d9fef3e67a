-- A name that stood in a vendor column. A certain one is settled when it is found; a doubtful one waits for a person.
create table vendor_candidate (
    tenant_id  uuid        not null references organization,
    id         uuid        not null,
    name       text        not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    doubt      text,
    found_at   timestamptz not null,
    settled_by uuid,
    settled_at timestamptz,
    version    int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, settled_by) references membership,
    constraint doubt_is_settled_by_a_person check (doubt is null or (settled_by is null) = (settled_at is null))
);
create unique index vendor_candidate_by_name on vendor_candidate (tenant_id, lower(name));
create index vendor_candidate_waiting on vendor_candidate (tenant_id, lower(name), id) where settled_at is null;
call protect_tenant_table('vendor_candidate');

-- The vendors that a settled candidate names: none, one or several.
create table candidate_vendor (
    tenant_id    uuid not null references organization,
    candidate_id uuid not null,
    vendor_id    uuid not null,
    primary key (tenant_id, candidate_id, vendor_id),
    foreign key (tenant_id, candidate_id) references vendor_candidate,
    foreign key (tenant_id, vendor_id) references vendor
);
create index candidate_vendor_by_vendor on candidate_vendor (tenant_id, vendor_id);
call protect_tenant_table('candidate_vendor');

create table vendor_mention (
    tenant_id    uuid not null references organization,
    use_case_id  uuid not null,
    candidate_id uuid not null,
    primary key (tenant_id, use_case_id, candidate_id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, candidate_id) references vendor_candidate
);
create index vendor_mention_by_candidate on vendor_mention (tenant_id, candidate_id);
call protect_tenant_table('vendor_mention');
