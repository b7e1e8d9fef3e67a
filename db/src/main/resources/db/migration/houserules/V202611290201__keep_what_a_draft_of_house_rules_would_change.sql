-- What house rules as they are drafted would say of use cases: the newest look at it, one for each organization. It is made
-- anew at any time, and gone once the draft is published or discarded.
create table house_rule_preview (
    tenant_id     uuid        not null references organization,
    id            uuid        not null,
    draft_id      uuid        not null,
    draft_version int         not null,
    versions      text        not null constraint preview_rests_on_versions check (length(versions) <= 4000),
    started_by    uuid        not null,
    started_at    timestamptz not null,
    total         int         not null constraint preview_looks_at_some check (total >= 0),
    reached       int         not null default 0,
    reached_id    uuid        not null default '00000000-0000-0000-0000-000000000000',
    finished_at   timestamptz,
    primary key (tenant_id, id),
    constraint one_preview_of_house_rules unique (tenant_id),
    foreign key (tenant_id, started_by) references membership
);
call protect_tenant_table('house_rule_preview');
grant update (reached, reached_id, finished_at), delete on house_rule_preview to ${app_role};

-- The use cases of which they would say something else.
create table house_rule_preview_row (
    tenant_id     uuid   not null references organization,
    preview_id    uuid   not null,
    use_case_id   uuid   not null,
    ruling        text   constraint ruling_is_known check (ruling in ('FORBIDDEN', 'UNDECIDED', 'CONDITIONAL', 'ALLOWED')),
    rules         text[] not null constraint rules_are_bounded check (array_length(rules, 1) <= 1000),
    drafted       text   constraint drafted_is_known check (drafted in ('FORBIDDEN', 'UNDECIDED', 'CONDITIONAL', 'ALLOWED')),
    drafted_rules text[] not null constraint drafted_rules_are_bounded check (array_length(drafted_rules, 1) <= 1000),
    primary key (tenant_id, preview_id, use_case_id),
    foreign key (tenant_id, preview_id) references house_rule_preview on delete cascade,
    foreign key (tenant_id, use_case_id) references use_case on delete cascade
);
call protect_tenant_table('house_rule_preview_row');
