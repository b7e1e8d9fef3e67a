-- Which way somebody chose for a use case after comparing, why, what they expected of it, and what it was compared with.
create table chosen_way (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    use_case_id uuid        not null,
    mode        text        not null constraint mode_is_one check (mode ~ '^M[1-8]$'),
    example     text constraint example_is_bounded check (length(example) <= 500),
    reason      text        not null constraint reason_is_said check (is_visible(reason) and length(reason) <= 2000),
    percent     int constraint percent_is_one check (percent between 0 and 100),
    us          int         not null,
    middle      numeric,
    bad         numeric,
    currency    text        not null constraint currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
    weeks       int         not null,
    people      numeric     not null,
    needs       text        not null constraint needs_are_levels check (needs ~ '^[0-5]{15}$'),
    asked       text        not null constraint asked_is_bounded check (length(asked) <= 1000),
    considered  jsonb       not null constraint considered_is_bounded check (length(cast(considered as text)) <= 8000),
    chosen_by   uuid        not null,
    chosen_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, chosen_by) references membership,
    constraint a_forecast_has_both_ends check (num_nulls(middle, bad) in (0, 2))
);
create index chosen_way_by_use_case on chosen_way (tenant_id, use_case_id, chosen_at, id);
call protect_tenant_table('chosen_way');
