-- A question ends also when somebody else answers it, when the use case is sent as it is, and when who was asked leaves. What
-- was answered and could not be recorded stands in the word, before what was said with it.
alter table colleague_question
    add column ended_by uuid,
    add foreign key (tenant_id, ended_by) references membership,
    drop constraint outcome_is_known,
    add constraint outcome_is_known check (outcome in
        ('ANSWERED', 'NOTED', 'NOT_KNOWN', 'NOT_ME', 'TAKEN_BACK', 'MEANWHILE', 'SENT', 'LEFT')),
    drop constraint word_is_bounded,
    add constraint word_is_bounded check (length(word) <= 800);
grant update (ended_by) on colleague_question to ${app_role};
drop index colleague_question_by_asker;
create index colleague_question_by_asker on colleague_question (tenant_id, asked_by, ended_at)
    where outcome in ('NOT_KNOWN', 'NOT_ME', 'LEFT', 'NOTED');
