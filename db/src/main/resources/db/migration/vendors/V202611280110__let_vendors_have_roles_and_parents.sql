-- One company may develop models, run those of others and rent out machines: what it is to a use case is said by its offering.
alter table vendor
    add column legal_name text,
    add column parent_id uuid,
    add column roles text[] not null default '{}',
    add constraint legal_name_is_short check (is_visible(legal_name) and length(legal_name) <= 240),
    add constraint parent_is_another check (parent_id <> id),
    add constraint roles_are_as_many_as_there_are check (array_length(roles, 1) <= 6),
    add constraint roles_are_known check (roles <@ array['MODEL_DEVELOPER', 'INFERENCE_OPERATOR', 'CLOUD', 'SAAS_VENDOR',
        'DEVICE_VENDOR', 'GATEWAY']),
    add foreign key (tenant_id, parent_id) references vendor;
create index vendor_by_parent on vendor (tenant_id, parent_id) where parent_id is not null;
grant update (legal_name, parent_id, roles) on vendor to ${app_role};
