-- Answers were about use cases alone. Now they are about any kind of subject, or about a part of it, and say by which version of
-- the questionnaire they were given. All there are were asked by the first one that was shipped. Their ids stay: history names them.
alter table answer drop constraint answer_tenant_id_use_case_id_question_key;
alter table answer drop constraint answer_tenant_id_use_case_id_fkey;
alter table answer drop constraint question_is_an_answer_id;

alter table answer rename column use_case_id to subject_id;
alter table answer
    add column subject_kind text not null default 'use-case' constraint subject_kind_is_a_name check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
    add column part_id uuid,
    add column questions text not null default 'shipped-1' constraint questions_are_a_version check (questions ~ '^(shipped|own)-[1-9][0-9]*$'),
    add constraint question_is_an_id check (question ~ '^[A-Z]{1,2}[0-9]{1,3}$'),
    add unique nulls not distinct (tenant_id, subject_kind, subject_id, part_id, question);
alter table answer alter column subject_kind drop default, alter column questions drop default;
