-- What was announced about the end of a model: by whom, for which version and at which distributor, and what shall come after
-- it. Each source names one day; where several differ, the earliest rules.
create table model_end (
    tenant_id      uuid        not null references organization,
    id             uuid        not null,
    model_id       uuid        not null,
    version_name   text constraint version_name_is_said check (is_visible(version_name) and length(version_name) <= 240),
    distributor_id uuid,
    kind           text        not null constraint kind_is_known check (kind in ('LEGACY', 'DEPRECATED', 'SHUT_DOWN')),
    comes_on       date        not null,
    source         text        not null constraint source_is_a_link check (source ~ '^https?://\S+$' and length(source) <= 1000),
    successor_id   uuid,
    successor      text constraint successor_is_said check (is_visible(successor) and length(successor) <= 240),
    stated_by      uuid,
    stated_at      timestamptz not null,
    version        int         not null,
    version_key    text        not null generated always as (coalesce(name_key(version_name), '')) stored,
    source_key     text        not null generated always as (md5(source)) stored,
    primary key (tenant_id, id),
    constraint a_source_names_one_day
        unique nulls not distinct (tenant_id, model_id, version_key, distributor_id, kind, source_key),
    foreign key (tenant_id, model_id) references model,
    foreign key (tenant_id, distributor_id) references vendor,
    foreign key (tenant_id, successor_id) references model,
    foreign key (tenant_id, stated_by) references membership,
    constraint a_successor_is_named_once check (num_nonnulls(successor_id, successor) <= 1),
    constraint nothing_follows_itself check (successor_id <> model_id)
);
create index model_end_by_day on model_end (tenant_id, comes_on, id) where kind = 'SHUT_DOWN';
create index model_end_by_distributor on model_end (tenant_id, distributor_id) where distributor_id is not null;
create index model_end_by_successor on model_end (tenant_id, successor_id) where successor_id is not null;
call protect_tenant_table('model_end');
grant update (version_name, distributor_id, kind, comes_on, source, successor_id, successor, stated_by, stated_at, version), delete
    on model_end to ${app_role};

create index model_by_end on model (tenant_id, ends_on, id) where ends_on is not null;
create index model_version_by_end on model_version (tenant_id, ends_on, id) where ends_on is not null;

-- Every day on which a model is shut down, wherever it is kept: announced with a source, or known of the model or of a version.
create view announced_end with (security_invoker = true) as
    select tenant_id, id, model_id, version_name, distributor_id, comes_on, source, successor_id, successor
    from model_end where kind = 'SHUT_DOWN'
    union all
    select tenant_id, id, id, null, null, ends_on, null, null, null from model where ends_on is not null
    union all
    select tenant_id, id, model_id, name, null, ends_on, null, null, null from model_version where ends_on is not null;
