-- Who said last what is known of a vendor or a model, and when. Of what was kept before nobody knows it any more but the
-- ledger.
alter table vendor add column stated_by uuid, add column stated_at timestamptz,
    add foreign key (tenant_id, stated_by) references membership;
alter table model add column stated_by uuid, add column stated_at timestamptz,
    add foreign key (tenant_id, stated_by) references membership;
grant update (stated_by, stated_at) on vendor, model to ${app_role};
