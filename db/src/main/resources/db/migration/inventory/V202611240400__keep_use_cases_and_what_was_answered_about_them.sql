create table use_case (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    name             text        not null constraint name_is_said check (length(btrim(name)) between 1 and 500),
    purpose          text        not null constraint purpose_is_bounded check (length(purpose) <= 10000),
    business_unit_id uuid        not null,
    owner_id         uuid,
    stage            text        not null
        constraint stage_is_known check (stage in ('IDEA', 'PRE_DEPLOYMENT', 'PILOT', 'LIVE', 'RETIRED', 'UNKNOWN')),
    registered_by    uuid,
    registered_at    timestamptz not null,
    request_begun_at timestamptz,
    edited_by        uuid,
    edited_at        timestamptz not null,
    retired_by       uuid,
    retired_at       timestamptz,
    version          int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, business_unit_id) references business_unit,
    foreign key (tenant_id, owner_id) references membership,
    foreign key (tenant_id, registered_by) references membership,
    foreign key (tenant_id, edited_by) references membership,
    foreign key (tenant_id, retired_by) references membership,
    constraint retirement_is_a_fact check ((stage = 'RETIRED' and retired_by is not null) <= (retired_at is not null))
);
create index use_case_by_unit on use_case (tenant_id, business_unit_id);
create index use_case_by_owner on use_case (tenant_id, owner_id);
call protect_tenant_table('use_case');

-- Every input is asked once and kept here, by its id in the catalogue of answers (AN01 to AN71).
create table answer (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    use_case_id uuid        not null,
    question    text        not null constraint question_is_an_answer_id check (question ~ '^AN[0-9]{2}$'),
    value       text        not null,
    answered_by uuid,
    answered_at timestamptz not null,
    version     int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, answered_by) references membership,
    unique (tenant_id, use_case_id, question)
);
call protect_tenant_table('answer');

-- The one table that lists and counts read: one row per use case, written by each module in the transaction that changed
-- what it shows. Null is a bucket of its own: mode not stated, tier not assessed, no owner yet.
create table use_case_overview (
    tenant_id        uuid          not null references organization,
    use_case_id      uuid          not null,
    name             text          not null,
    sort_name        text          not null,
    business_unit_id uuid          not null,
    owner_id         uuid,
    stage            text          not null,
    standing         text          not null default 'NONE',
    valid_until      timestamptz,
    review_open      boolean       not null default false,
    tier             text,
    score            numeric(5, 2),
    mode             text,
    modes            text[]        not null default '{}',
    vendor_names     text[]        not null default '{}',
    vendor_ids       uuid[]        not null default '{}',
    open_cells       int,
    coverage         numeric(5, 2),
    line             numeric(3, 2)[],
    edited_at        timestamptz   not null,
    primary key (tenant_id, use_case_id),
    foreign key (tenant_id, use_case_id) references use_case
);
create index use_case_overview_by_name on use_case_overview (tenant_id, sort_name, use_case_id);
create index use_case_overview_by_edit on use_case_overview (tenant_id, edited_at, use_case_id);
create index use_case_overview_by_unit on use_case_overview (tenant_id, business_unit_id);
create index use_case_overview_by_trigram on use_case_overview using gin (sort_name gin_trgm_ops);
call protect_tenant_table('use_case_overview');

-- Operators like LIKE are not leakproof, so under row-level security no index serves them. This function belongs to the
-- owner, keeps to the current tenant by itself, and so may use the trigram index.
create function search_use_cases(term text) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    strict
as $$
    select use_case_id from use_case_overview
    where tenant_id = (select current_tenant())
      and sort_name like '%' || replace(replace(replace(lower(term), '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;
