-- The plan that is prepared beside the one in force (decision record 0049). It is kept as a whole: its places are those of the
-- plan in force, and become rows when it takes effect. It names the plan that it is meant to replace by the digest of that.
create table next_plan (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    use_case_id  uuid        not null,
    content      text        not null constraint content_is_a_plan check (content is json object and length(content) <= 400000),
    base         text        not null constraint base_is_a_sha_256 check (base ~ '^[0-9a-f]{64}$'),
    begun_by     uuid        not null,
    begun_at     timestamptz not null,
    revised_by   uuid        not null,
    revised_at   timestamptz not null,
    editors      text        not null constraint editors_are_named check (editors is json object),
    effective_on date,
    ended_how    text constraint ending_is_known check (ended_how in ('IN_FORCE', 'DROPPED')),
    ended_by     uuid,
    ended_at     timestamptz,
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, begun_by) references membership,
    foreign key (tenant_id, revised_by) references membership,
    foreign key (tenant_id, ended_by) references membership,
    constraint ending_says_how_and_when check ((ended_how is null) = (ended_at is null)),
    constraint whoever_drops_it_is_named check (ended_how is distinct from 'DROPPED' or ended_by is not null)
);
create unique index next_plan_one_at_a_time on next_plan (tenant_id, use_case_id) where ended_at is null;
call protect_tenant_table('next_plan');
grant update (content, base, revised_by, revised_at, editors, effective_on, ended_how, ended_by, ended_at, version)
    on next_plan to ${app_role};
