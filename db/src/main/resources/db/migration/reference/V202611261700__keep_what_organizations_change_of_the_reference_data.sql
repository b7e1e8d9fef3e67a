-- An organization's own versions of reference data. A version never changes; of each kind the highest number is in force,
-- and a kind without one is used as it is shipped.
create table reference_version (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    kind         text        not null constraint kind_is_a_name check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    number       int         not null constraint versions_are_counted_from_one check (number >= 1),
    based_on     text        not null constraint based_on_a_version check (based_on ~ '^(shipped|own)-[1-9][0-9]*$'),
    content      jsonb       not null constraint content_is_an_object check (jsonb_typeof(content) = 'object'),
    note         text        not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, number),
    foreign key (tenant_id, published_by) references membership
);
call protect_tenant_table('reference_version');
revoke update, delete on reference_version from ${app_role};
