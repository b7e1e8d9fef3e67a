-- Who answers by name, and by which control, per leg and layer. What the mode says is computed, not stored.
create table layer_assignment (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    leg_id      uuid not null,
    layer       text not null constraint layer_is_known check (layer ~ '^L(0[1-9]|1[0-8])$'),
    owner_id    uuid,
    control     text constraint control_is_an_id check (control ~ '^C[0-9]{2}$'),
    assigned_by uuid not null,
    assigned_at timestamptz not null,
    version     int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, leg_id) references leg on delete cascade,
    foreign key (tenant_id, owner_id) references membership,
    foreign key (tenant_id, assigned_by) references membership,
    unique (tenant_id, leg_id, layer)
);
call protect_tenant_table('layer_assignment');
