-- Something that happened at a vendor: what, to what, how grave, what is done about it, and how far it has been spread to the
-- use cases that it touches.
create table occurrence (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    vendor_id        uuid,
    offering_id      uuid,
    model_id         uuid,
    occasion         text        not null constraint occasion_is_a_name check (occasion ~ '^[A-Z][A-Z_]{2,39}$'),
    name             text        not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    note             text constraint note_is_bounded check (length(note) <= 5000),
    happened_on      date        not null,
    severity         text        not null constraint severity_is_known check (severity in ('CRITICAL', 'HIGH', 'MODERATE', 'LOW')),
    source           text constraint source_is_a_link check (source ~ '^https?://\S+$' and length(source) <= 1000),
    reaction         text        not null constraint reaction_is_known check (reaction in ('TELL', 'RE_REVIEW', 'SUSPEND')),
    reason           text constraint reason_is_bounded check (length(reason) <= 1000),
    due_on           date        not null,
    recorded_by      uuid        not null,
    recorded_at      timestamptz not null,
    touched          int         not null constraint touched_is_counted check (touched >= 0),
    reached          int         not null,
    reached_id       uuid,
    spread           boolean     not null,
    withdrawn_by     uuid,
    withdrawn_at     timestamptz,
    withdrawn_reason text constraint withdrawn_reason_is_bounded check (length(withdrawn_reason) <= 1000),
    version          int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, vendor_id) references vendor,
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, model_id) references model,
    foreign key (tenant_id, recorded_by) references membership,
    foreign key (tenant_id, withdrawn_by) references membership,
    constraint it_happened_to_one_thing check (num_nonnulls(vendor_id, offering_id, model_id) = 1),
    constraint a_withdrawal_says_who_when_and_why check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3))
);
create index occurrence_by_day on occurrence (tenant_id, happened_on, id);
create index occurrence_by_vendor on occurrence (tenant_id, vendor_id, happened_on) where vendor_id is not null;
create index occurrence_by_offering on occurrence (tenant_id, offering_id, happened_on) where offering_id is not null;
create index occurrence_by_model on occurrence (tenant_id, model_id, happened_on) where model_id is not null;
call protect_tenant_table('occurrence');
grant update (reached, reached_id, spread, withdrawn_by, withdrawn_at, withdrawn_reason, version) on occurrence to ${app_role};

-- A use case that it touched, at which places, what that does to it, and that somebody saw to it.
create table touched_use_case (
    tenant_id     uuid    not null references organization,
    id            uuid    not null,
    occurrence_id uuid    not null,
    use_case_id   uuid    not null,
    reaction      text    not null constraint reaction_is_known check (reaction in ('TELL', 'RE_REVIEW', 'SUSPEND')),
    places        text    not null constraint places_are_letters check (places ~ '^[A-Z]( [A-Z])*$'),
    lifted        boolean not null,
    done_by       uuid,
    done_at       timestamptz,
    done_note     text constraint done_note_is_said check (is_visible(done_note) and length(done_note) <= 1000),
    version       int     not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, occurrence_id) references occurrence,
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, done_by) references membership,
    unique (tenant_id, occurrence_id, use_case_id),
    constraint what_is_done_says_who_when_and_how check (num_nulls(done_by, done_at, done_note) in (0, 3))
);
create index touched_use_case_by_use_case on touched_use_case (tenant_id, use_case_id) where not lifted;
call protect_tenant_table('touched_use_case');
grant update (lifted, done_by, done_at, done_note, version) on touched_use_case to ${app_role};
