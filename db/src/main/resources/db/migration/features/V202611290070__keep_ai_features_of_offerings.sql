-- That an offering is looked at each quarter for AI inside it: who looks, and when somebody did. The quarter in which the next
-- look is due is the one in which it began, and then the one after each look.
create table sweep (
    tenant_id        uuid not null references organization,
    id               uuid not null,
    offering_id      uuid not null,
    begun_on         date not null,
    looker_id        uuid,
    looked_on        date,
    looked_by        uuid,
    looked_before_on date,
    version          int  not null,
    next_quarter     date not null generated always as (
        cast(date_trunc('quarter', coalesce(cast(looked_on as timestamp) + interval '3 months', cast(begun_on as timestamp))) as date)) stored,
    primary key (tenant_id, id),
    constraint an_offering_has_one_sweep unique (tenant_id, offering_id),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, looker_id) references membership,
    foreign key (tenant_id, looked_by) references membership,
    constraint who_looked_says_when check (looked_by is null or looked_on is not null),
    constraint an_earlier_look_is_earlier check (looked_before_on < looked_on)
);
create index sweep_by_quarter on sweep (tenant_id, next_quarter, id);
call protect_tenant_table('sweep');
grant update (looker_id, looked_on, looked_by, looked_before_on, version), delete on sweep to ${app_role};

-- Something in an offering that works with AI: whether it is on, how the last look found it and the last one of an earlier
-- quarter, and what it is to us.
create table feature (
    tenant_id         uuid        not null references organization,
    id                uuid        not null,
    offering_id       uuid        not null,
    name              text        not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    does              text constraint does_is_bounded check (length(does) <= 1000),
    state             text        not null constraint state_is_known check (state in ('OFF', 'ON_BY_DEFAULT', 'ON', 'ALWAYS_ON')),
    touches           text constraint touches_is_bounded check (length(touches) <= 500),
    switcher          text constraint switcher_is_known check (switcher in ('OUR_ADMINISTRATOR', 'EACH_PERSON', 'VENDOR', 'NOBODY')),
    seen              text constraint seen_is_known check (seen in ('OFF', 'ON_BY_DEFAULT', 'ON', 'ALWAYS_ON')),
    seen_before       text constraint seen_before_is_known check (seen_before in ('OFF', 'ON_BY_DEFAULT', 'ON', 'ALWAYS_ON')),
    use_case_id       uuid,
    forbidden_because text constraint forbidden_because_is_said check (is_visible(forbidden_because) and length(forbidden_because) <= 1000),
    ruled_by          uuid,
    ruled_at          timestamptz,
    stated_by         uuid,
    stated_at         timestamptz not null,
    version           int         not null,
    sort_name         text        not null generated always as (lower(name)) stored,
    name_key          text        not null generated always as (name_key(name)) stored,
    primary key (tenant_id, id),
    constraint features_of_an_offering_have_names_of_their_own unique (tenant_id, offering_id, name_key),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, ruled_by) references membership,
    foreign key (tenant_id, stated_by) references membership,
    constraint it_is_part_of_a_use_case_or_forbidden check (num_nonnulls(use_case_id, forbidden_because) <= 1),
    constraint who_ruled_says_what_and_when check (
        (ruled_at is null) = (num_nonnulls(use_case_id, forbidden_because) = 0) and (ruled_by is null or ruled_at is not null))
);
create index feature_by_use_case on feature (tenant_id, use_case_id) where use_case_id is not null;
call protect_tenant_table('feature');
grant update (name, does, state, touches, switcher, seen, seen_before, use_case_id, forbidden_because, ruled_by, ruled_at, stated_by,
    stated_at, version), delete on feature to ${app_role};
