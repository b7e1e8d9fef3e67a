-- Who does not know an answer puts the question to somebody who may. It comes back answered or not; until then it is open.
create table colleague_question (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    use_case_id uuid        not null,
    part_id     uuid,
    question    text        not null constraint question_is_an_id check (question ~ '^[A-Z]{1,2}[0-9]{1,3}$'),
    asked_by    uuid        not null,
    asked_of    uuid        not null,
    note        text        not null constraint note_is_bounded check (length(note) <= 500),
    asked_at    timestamptz not null,
    outcome     text constraint outcome_is_known check (outcome in ('ANSWERED', 'NOT_KNOWN', 'NOT_ME', 'TAKEN_BACK')),
    word        text        not null default '' constraint word_is_bounded check (length(word) <= 500),
    ended_at    timestamptz,
    version     int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, asked_by) references membership,
    foreign key (tenant_id, asked_of) references membership,
    constraint nobody_asks_themselves check (asked_by <> asked_of),
    constraint what_has_ended_says_how_and_when check (num_nulls(outcome, ended_at) in (0, 2)),
    constraint a_word_comes_with_an_end check (word = '' or outcome is not null)
);
create index colleague_question_by_use_case on colleague_question (tenant_id, use_case_id, asked_at);
create unique index a_question_is_with_one_colleague on colleague_question (tenant_id, use_case_id, part_id, question)
    nulls not distinct where outcome is null;
create index colleague_question_by_whom on colleague_question (tenant_id, asked_of, asked_at) where outcome is null;
create index colleague_question_by_asker on colleague_question (tenant_id, asked_by, ended_at) where outcome in ('NOT_KNOWN', 'NOT_ME');
call protect_tenant_table('colleague_question');
revoke update, delete on colleague_question from ${app_role};
grant update (outcome, word, ended_at, version) on colleague_question to ${app_role};
