-- Keyed by what is reviewed, whatever that is: a use case today, an offering, a model or an exception later.
create table review (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    subject_kind text        not null constraint subject_kind_is_known check (subject_kind in ('use-case', 'offering', 'model', 'exception')),
    subject_id   uuid        not null,
    opened_at    timestamptz not null,
    ended_how    text constraint ending_is_known check (ended_how in ('APPROVED', 'REJECTED', 'WITHDRAWN', 'OVERTAKEN')),
    ended_by     uuid,
    ended_at     timestamptz,
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, ended_by) references membership,
    constraint ending_says_how_who_and_when check (num_nulls(ended_how, ended_by, ended_at) in (0, 3))
);
create unique index review_one_under_way on review (tenant_id, subject_kind, subject_id) where ended_at is null;
create index review_by_subject on review (tenant_id, subject_id, opened_at);
call protect_tenant_table('review');

create table review_round (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    review_id        uuid        not null,
    number           int         not null constraint rounds_count_from_one check (number >= 1),
    facts            text        not null constraint facts_are_a_list check (facts is json array),
    fingerprint      text        not null constraint fingerprint_is_a_sha_256 check (fingerprint ~ '^[0-9a-f]{64}$'),
    tier             text        not null constraint tier_is_known check (tier in ('LOW', 'MODERATE', 'HIGH', 'CRITICAL', 'PROHIBITED')),
    policy           text        not null,
    days             int         not null constraint a_stage_has_time check (days >= 1),
    months           int constraint approval_lasts check (months >= 1),
    stages_per_person int constraint somebody_may_decide check (stages_per_person >= 1),
    requested_by     uuid        not null,
    last_edited_by   uuid        not null,
    note             text        not null,
    submitted_at     timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, review_id) references review,
    foreign key (tenant_id, requested_by) references membership,
    foreign key (tenant_id, last_edited_by) references membership,
    unique (tenant_id, review_id, number),
    -- Decisions carry these two along, so that four eyes can be checked on their row.
    unique (tenant_id, id, requested_by, last_edited_by)
);
call protect_tenant_table('review_round');

create table review_stage (
    tenant_id            uuid not null references organization,
    id                   uuid not null,
    round_id             uuid not null,
    concern              text not null constraint concern_is_known
        check (concern in ('INTAKE', 'DATA', 'SECURITY', 'PRIVACY', 'LEGAL', 'MODEL_RISK', 'EXECUTIVE')),
    position             int  not null,
    step                 int  not null,
    fingerprint          text not null constraint fingerprint_is_a_sha_256 check (fingerprint ~ '^[0-9a-f]{64}$'),
    opened_at            timestamptz,
    due_on               date,
    standing_decision_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, round_id) references review_round,
    unique (tenant_id, round_id, concern),
    unique (tenant_id, id, round_id),
    constraint an_open_stage_is_due check ((opened_at is null) = (due_on is null)),
    constraint a_standing_approval_is_not_asked_again check (standing_decision_id is null or opened_at is null)
);
create index review_stage_by_due on review_stage (tenant_id, concern, due_on, id) where opened_at is not null;
call protect_tenant_table('review_stage');

create table decision (
    tenant_id      uuid        not null references organization,
    id             uuid        not null,
    round_id       uuid        not null,
    stage_id       uuid        not null,
    requested_by   uuid        not null,
    last_edited_by uuid        not null,
    verdict        text        not null constraint verdict_is_known check (verdict in ('APPROVE', 'ASK_FOR_CHANGES', 'REJECT')),
    reason         text        not null,
    decided_by     uuid        not null,
    decided_at     timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, stage_id, round_id) references review_stage (tenant_id, id, round_id),
    foreign key (tenant_id, round_id, requested_by, last_edited_by)
        references review_round (tenant_id, id, requested_by, last_edited_by),
    foreign key (tenant_id, decided_by) references membership,
    constraint decision_is_taken_once unique (tenant_id, round_id, stage_id),
    constraint decision_needs_four_eyes check (decided_by <> requested_by and decided_by <> last_edited_by),
    constraint decision_says_why check (verdict = 'APPROVE' or length(btrim(reason)) > 0)
);
call protect_tenant_table('decision');
alter table review_stage add constraint review_stage_stands_on_a_decision
    foreign key (tenant_id, standing_decision_id) references decision;
create index decision_by_member on decision (tenant_id, decided_by, decided_at);

create table approval (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    review_id    uuid        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    fingerprint  text        not null constraint fingerprint_is_a_sha_256 check (fingerprint ~ '^[0-9a-f]{64}$'),
    granted_at   timestamptz not null,
    valid_until  date        not null,
    stale_facts  text,
    stale_by     uuid,
    stale_since  timestamptz,
    lapsed_at    timestamptz,
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, review_id) references review,
    foreign key (tenant_id, stale_by) references membership,
    unique (tenant_id, review_id),
    constraint staleness_says_what_who_and_when check (num_nulls(stale_facts, stale_by, stale_since) in (0, 3))
);
create index approval_by_subject on approval (tenant_id, subject_id, granted_at);
create index approval_by_end on approval (tenant_id, valid_until, id);
call protect_tenant_table('approval');
