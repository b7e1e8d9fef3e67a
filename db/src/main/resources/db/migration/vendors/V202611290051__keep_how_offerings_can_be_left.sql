-- How we would leave an offering: what binds us to it in four parts from 0 (free) to 4 (locked), the plan with when it was
-- approved, walked through and tested, and what could take its place.
create table exit_plan (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    offering_id uuid not null,
    prompts     int constraint prompts_are_0_to_4 check (prompts between 0 and 4),
    tunes       int constraint tunes_are_0_to_4 check (tunes between 0 and 4),
    data        int constraint data_are_0_to_4 check (data between 0 and 4),
    interfaces  int constraint interfaces_are_0_to_4 check (interfaces between 0 and 4),
    plan        text constraint plan_is_bounded check (length(plan) <= 5000),
    approved_on date,
    walked_on   date,
    tested_on   date,
    finding     text constraint finding_is_bounded check (length(finding) <= 1000),
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    primary key (tenant_id, id),
    constraint an_offering_has_one_exit_plan unique (tenant_id, offering_id),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, stated_by) references membership,
    constraint what_is_not_planned_is_not_approved check (plan is not null or num_nonnulls(approved_on, walked_on, tested_on) = 0)
);
call protect_tenant_table('exit_plan');
grant update (prompts, tunes, data, interfaces, plan, approved_on, walked_on, tested_on, finding, stated_by, stated_at, version),
    delete on exit_plan to ${app_role};

create table alternative (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    offering_id uuid not null,
    stand_in_id uuid not null,
    passed_on   date,
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    primary key (tenant_id, id),
    constraint an_alternative_is_named_once unique (tenant_id, offering_id, stand_in_id),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, stand_in_id) references offering,
    foreign key (tenant_id, stated_by) references membership,
    constraint nothing_stands_in_for_itself check (offering_id <> stand_in_id)
);
create index alternative_by_stand_in on alternative (tenant_id, stand_in_id);
call protect_tenant_table('alternative');
grant update (passed_on, stated_by, stated_at, version), delete on alternative to ${app_role};
