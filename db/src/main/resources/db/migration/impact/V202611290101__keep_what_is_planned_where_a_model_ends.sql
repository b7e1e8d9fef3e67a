-- What is to be done at a place of a use case whose model ends. It says of which place, model, parties and end it is, as they
-- were when it was planned: of anything else that comes to be there it is no plan. A place may be gone since.
create table end_plan (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    use_case_id  uuid        not null,
    leg_id       uuid        not null,
    model_id     uuid        not null,
    vendor_id    uuid,
    operator_id  uuid,
    end_id       uuid        not null,
    ends_on      date        not null,
    way          text        not null constraint way_is_known check (way in ('MOVE', 'GO_ON', 'RETIRE')),
    successor_id uuid,
    done_on      date        not null,
    note         text constraint note_is_said check (is_visible(note) and length(note) <= 1000),
    planned_by   uuid,
    planned_at   timestamptz not null,
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, successor_id) references model,
    foreign key (tenant_id, planned_by) references membership,
    constraint a_place_has_one_plan unique (tenant_id, leg_id),
    constraint whoever_moves_says_where_to check ((way = 'MOVE') = (successor_id is not null)),
    constraint it_moves_to_something_else check (successor_id <> model_id),
    constraint it_is_done_before_the_end check (done_on <= ends_on)
);
create index end_plan_by_use_case on end_plan (tenant_id, use_case_id);
create index end_plan_by_successor on end_plan (tenant_id, successor_id) where successor_id is not null;
call protect_tenant_table('end_plan');
grant update (model_id, vendor_id, operator_id, end_id, ends_on, way, successor_id, done_on, note, planned_by, planned_at, version)
    on end_plan to ${app_role};
