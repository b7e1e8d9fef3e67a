create table vendor (
    tenant_id uuid not null references organization,
    id        uuid not null,
    name      text not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    website   text,
    country   text,
    note      text,
    version   int  not null,
    primary key (tenant_id, id)
);
create unique index vendor_by_name on vendor (tenant_id, lower(name));
create index vendor_by_trigram on vendor using gin (lower(name) gin_trgm_ops);
call protect_tenant_table('vendor');

create table model (
    tenant_id    uuid    not null references organization,
    id           uuid    not null,
    vendor_id    uuid    not null,
    name         text    not null constraint name_is_said check (length(btrim(name)) between 1 and 240),
    open_weights boolean not null,
    licence      text,
    ends_on      date,
    version      int     not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, vendor_id) references vendor
);
create unique index model_by_name on model (tenant_id, vendor_id, lower(name));
call protect_tenant_table('model');
