-- What an organization would change of the reference data, before it is published: one draft for each kind. It is published or
-- discarded, and then it is gone; what it became is a version.
create table reference_draft (
    tenant_id uuid        not null references organization,
    id        uuid        not null,
    kind      text        not null constraint draft_is_of_a_kind check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    based_on  text        not null constraint draft_is_based_on_a_version check (based_on ~ '^(shipped|own)-[1-9][0-9]*$'),
    content   jsonb       not null constraint draft_is_a_bounded_object
        check (jsonb_typeof(content) = 'object' and length(content::text) <= 1000000),
    version   int         not null constraint draft_is_counted check (version >= 1),
    edited_by uuid        not null,
    edited_at timestamptz not null,
    primary key (tenant_id, id),
    constraint one_draft_of_a_kind unique (tenant_id, kind),
    foreign key (tenant_id, edited_by) references membership
);
call protect_tenant_table('reference_draft');
grant update (based_on, content, version, edited_by, edited_at), delete on reference_draft to ${app_role};
