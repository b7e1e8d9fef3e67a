-- Decisions of before stand, whatever was said; nobody changes a decision.
alter table decision drop constraint decision_says_why;
alter table decision add constraint decision_says_why check (verdict = 'APPROVE' or is_visible(reason)) not valid;
