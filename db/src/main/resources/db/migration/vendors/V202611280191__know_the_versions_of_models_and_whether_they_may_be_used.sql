alter table model
    add column modalities text[] not null default '{}',
    add column context_tokens int,
    add column hostable text[] not null default '{}',
    add column clearance text,
    add column cleared_for text,
    add column cleared_why text,
    add column cleared_by uuid,
    add column cleared_at timestamptz,
    add constraint modalities_are_known check (modalities <@ array['TEXT', 'IMAGE', 'AUDIO', 'VIDEO', 'CODE', 'EMBEDDING']),
    add constraint modalities_are_few check (array_length(modalities, 1) <= 6),
    add constraint modes_are_few check (array_length(hostable, 1) <= 7),
    add constraint context_is_some check (context_tokens > 0),
    add constraint hostable_in_modes check (hostable <@ array['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7']),
    add constraint clearance_is_known check (clearance in ('ALLOWED', 'RESTRICTED', 'BLOCKED')),
    add constraint cleared_for_is_short check (length(cleared_for) <= 240),
    add constraint cleared_why_is_bounded check (length(cleared_why) <= 2000),
    add constraint who_cleared_it_says_what check (num_nulls(clearance, cleared_at) in (0, 2)),
    add constraint restricted_to_something check ((clearance is not distinct from 'RESTRICTED') = (cleared_for is not null)),
    add foreign key (tenant_id, cleared_by) references membership;
grant update (modalities, context_tokens, hostable, clearance, cleared_for, cleared_why, cleared_by, cleared_at) on model
    to ${app_role};

create table model_version (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    model_id    uuid not null,
    name        text not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    released_on date,
    not_before  date,
    ends_on     date,
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    name_key    text not null generated always as (name_key(name)) stored,
    primary key (tenant_id, id),
    unique (tenant_id, model_id, name_key),
    foreign key (tenant_id, model_id) references model,
    foreign key (tenant_id, stated_by) references membership
);
call protect_tenant_table('model_version');
grant update (name, released_on, not_before, ends_on, stated_by, stated_at, version), delete on model_version to ${app_role};

alter table vendor add constraint roles_are_few check (array_length(roles, 1) <= 6);
