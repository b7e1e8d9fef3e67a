-- Whoever is renamed stays the same party, and is found by the names that it had before.
create table vendor_alias (
    tenant_id  uuid        not null references organization,
    id         uuid        not null,
    vendor_id  uuid        not null,
    name       text        not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    renamed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, vendor_id) references vendor
);
create unique index vendor_alias_by_name on vendor_alias (tenant_id, vendor_id, lower(name));
create index vendor_alias_by_former_name on vendor_alias (tenant_id, lower(name));
call protect_tenant_table('vendor_alias');

create table model_alias (
    tenant_id  uuid        not null references organization,
    id         uuid        not null,
    model_id   uuid        not null,
    name       text        not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    renamed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, model_id) references model
);
create unique index model_alias_by_name on model_alias (tenant_id, model_id, lower(name));
create index model_alias_by_former_name on model_alias (tenant_id, lower(name));
call protect_tenant_table('model_alias');
