-- An assessment of an offering: which questions are asked, by which version of them, and once it is complete what the answers
-- came to on that day. Earlier ones stay: they are the history of the grade.
create table offering_assessment (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    offering_id  uuid        not null,
    question_set text        not null constraint question_set_is_an_id check (question_set ~ '^[A-Z][A-Z_]{0,39}$'),
    questions    text        not null constraint questions_are_a_version check (length(questions) between 1 and 40),
    begun_by     uuid,
    begun_at     timestamptz not null,
    completed_by uuid,
    completed_at timestamptz,
    given_on     date,
    percent      numeric(5, 2) constraint percent_is_of_a_hundred check (percent between 0 and 100),
    grade        text constraint grade_is_known check (grade in ('A', 'B', 'C', 'D', 'E')),
    strict_until date,
    valid_until  date,
    -- How far lists have followed its age: 1 once it is too old for strict uses, 2 once it is for all.
    aged         smallint    not null default 0 constraint aged_is_a_step check (aged between 0 and 2),
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, begun_by) references membership,
    foreign key (tenant_id, completed_by) references membership,
    constraint a_complete_one_has_a_grade
        check (num_nulls(completed_at, given_on, percent, grade, strict_until, valid_until) in (0, 6)),
    constraint strict_uses_look_back_less_far check (strict_until <= valid_until)
);
create unique index one_assessment_of_an_offering_is_open on offering_assessment (tenant_id, offering_id) where completed_at is null;
create index offering_assessment_by_offering on offering_assessment (tenant_id, offering_id, completed_at desc);
create index offering_assessment_growing_old on offering_assessment (tenant_id, strict_until)
    where completed_at is not null and aged < 2;
call protect_tenant_table('offering_assessment');
grant update (completed_by, completed_at, given_on, percent, grade, strict_until, valid_until, aged, version)
    on offering_assessment to ${app_role};

-- What counts as the answer to a question, 0 to 3: said by a member, or by somebody of the vendor's and accepted.
create table offering_answer (
    tenant_id     uuid        not null references organization,
    id            uuid        not null,
    assessment_id uuid        not null,
    question      text        not null constraint question_is_an_id check (question ~ '^[A-Z]{1,3}[0-9]{1,3}$'),
    level         int         not null constraint level_is_an_answer check (level between 0 and 3),
    note          text constraint note_is_bounded check (length(note) <= 5000),
    answered_by   uuid,
    answered_name text constraint answered_name_is_short check (length(answered_name) between 1 and 240),
    answered_at   timestamptz not null,
    carried       boolean     not null,
    doubted       boolean     not null,
    version       int         not null,
    primary key (tenant_id, id),
    unique (tenant_id, assessment_id, question),
    foreign key (tenant_id, assessment_id) references offering_assessment,
    foreign key (tenant_id, answered_by) references membership
);
call protect_tenant_table('offering_answer');
grant update (level, note, answered_by, answered_name, answered_at, carried, doubted, version) on offering_answer to ${app_role};
