-- What one contracts with a vendor, or takes from it: terms, evidence and grades are those of an offering.
create table offering (
    tenant_id     uuid not null references organization,
    id            uuid not null,
    vendor_id     uuid not null,
    name          text not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    kind          text not null constraint kind_is_known check (kind in ('APPLICATION', 'MODEL_API', 'CLOUD_API', 'ENDPOINT',
        'MACHINES', 'WEIGHTS', 'DEVICE', 'GATEWAY')),
    contract_tier text constraint contract_tier_is_known check (contract_tier in ('CONSUMER', 'BUSINESS', 'ENTERPRISE')),
    operator_id   uuid,
    hosting_id    uuid,
    regions       text constraint regions_are_short check (length(regions) <= 500),
    note          text constraint note_is_bounded check (length(note) <= 5000),
    clearance     text constraint clearance_is_known check (clearance in ('ALLOWED', 'RESTRICTED', 'BLOCKED')),
    cleared_for   text constraint cleared_for_is_short check (length(cleared_for) <= 240),
    cleared_why   text constraint cleared_why_is_bounded check (length(cleared_why) <= 2000),
    cleared_by    uuid,
    cleared_at    timestamptz,
    stated_by     uuid,
    stated_at     timestamptz,
    version       int not null,
    sort_name     text not null generated always as (lower(name)) stored,
    search_name   text generated always as (search_key(name)) stored,
    name_key      text not null generated always as (name_key(name)) stored,
    primary key (tenant_id, id),
    unique (tenant_id, vendor_id, name_key),
    foreign key (tenant_id, vendor_id) references vendor,
    foreign key (tenant_id, operator_id) references vendor,
    foreign key (tenant_id, hosting_id) references vendor,
    foreign key (tenant_id, cleared_by) references membership,
    foreign key (tenant_id, stated_by) references membership,
    constraint who_cleared_it_says_what check (num_nulls(clearance, cleared_at) in (0, 2)),
    constraint restricted_to_something check ((clearance is not distinct from 'RESTRICTED') = (cleared_for is not null)),
    constraint source_of_weights_is_no_party check (kind <> 'WEIGHTS' or num_nulls(contract_tier, operator_id, hosting_id) = 3)
);
create index offering_by_sort_name on offering (tenant_id, sort_name, id);
create index offering_by_operator on offering (tenant_id, operator_id) where operator_id is not null;
create index offering_by_hosting on offering (tenant_id, hosting_id) where hosting_id is not null;
call protect_tenant_table('offering');
grant update (name, kind, contract_tier, operator_id, hosting_id, regions, note, clearance, cleared_for, cleared_why, cleared_by,
    cleared_at, stated_by, stated_at, version) on offering to ${app_role};
