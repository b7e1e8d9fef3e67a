-- Something that somebody thought of: what would happen, to what, and how far it has been worked out. It changes no use case, and
-- keeps nothing from being removed: a vendor or a model is named as it was called then.
create table what_if (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    kind        text        not null constraint kind_is_a_name check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
    subject_id  uuid,
    subject     text constraint subject_is_bounded check (length(subject) <= 240),
    region      text constraint region_is_said check (is_visible(region) and length(region) <= 240),
    percent     int constraint percent_is_a_rise check (percent between 1 and 1000),
    from_mode   text constraint from_mode_is_a_code check (from_mode ~ '^[A-Z_]{3,40}$'),
    to_mode     text constraint to_mode_is_a_code check (to_mode ~ '^[A-Z_]{3,40}$'),
    unit_id     uuid,
    picked      uuid[],
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    touched     int         not null constraint touched_is_counted check (touched >= 0),
    reached     int         not null,
    reached_id  uuid,
    done        boolean     not null,
    failed      boolean     not null,
    version     int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references business_unit,
    foreign key (tenant_id, asked_by) references membership,
    constraint a_subject_has_a_name check (num_nulls(subject_id, subject) in (0, 2)),
    constraint a_move_says_from_where_to_where check (num_nulls(from_mode, to_mode) in (0, 2)),
    constraint picked_is_bounded check (cardinality(picked) between 1 and 200)
);
create index what_if_by_moment on what_if (tenant_id, asked_at, id);
call protect_tenant_table('what_if');
grant update (reached, reached_id, done, failed, version) on what_if to ${app_role};

-- A use case that it would touch, as lists showed it then and as they would show it.
create table what_if_line (
    tenant_id      uuid    not null references organization,
    id             uuid    not null,
    what_if_id     uuid    not null,
    use_case_id    uuid    not null,
    fate           text    not null constraint fate_is_known check (fate in ('STANDS_STILL', 'PARTLY', 'FALLS_BACK', 'MOVES', 'COSTS_MORE')),
    was_mode       text constraint was_mode_is_one check (was_mode ~ '^M[1-8]$'),
    then_mode      text constraint then_mode_is_one check (then_mode ~ '^M[1-8]$'),
    was_outline    text constraint was_outline_is_bounded check (length(was_outline) <= 1000),
    then_outline   text constraint then_outline_is_bounded check (length(then_outline) <= 1000),
    was_us         int     not null,
    then_us        int     not null,
    was_shared     int     not null,
    then_shared    int     not null,
    was_provider   int     not null,
    then_provider  int     not null,
    was_open       int,
    then_open      int,
    was_coverage   numeric,
    then_coverage  numeric,
    was_tier       text constraint was_tier_is_a_name check (was_tier ~ '^[A-Z]{3,20}$'),
    then_tier      text constraint then_tier_is_a_name check (then_tier ~ '^[A-Z]{3,20}$'),
    was_ruling     text constraint was_ruling_is_a_name check (was_ruling ~ '^[A-Z]{3,20}$'),
    then_ruling    text constraint then_ruling_is_a_name check (then_ruling ~ '^[A-Z]{3,20}$'),
    was_people     numeric not null,
    then_people    numeric not null,
    was_monthly    numeric,
    then_monthly   numeric,
    primary key (tenant_id, id),
    foreign key (tenant_id, what_if_id) references what_if,
    foreign key (tenant_id, use_case_id) references use_case,
    unique (tenant_id, what_if_id, use_case_id)
);
call protect_tenant_table('what_if_line');

-- A place of such a use case that it would touch: what its cost would be multiplied by, and the mode that it would have.
create table what_if_place (
    tenant_id   uuid    not null references organization,
    id          uuid    not null,
    what_if_id  uuid    not null,
    leg_id      uuid    not null,
    cost_factor numeric not null constraint cost_factor_is_one check (cost_factor >= 0),
    gone        boolean not null,
    moved_to    text constraint moved_to_is_a_code check (moved_to ~ '^[A-Z_]{3,40}$'),
    primary key (tenant_id, id),
    foreign key (tenant_id, what_if_id) references what_if,
    unique (tenant_id, what_if_id, leg_id)
);
call protect_tenant_table('what_if_place');
