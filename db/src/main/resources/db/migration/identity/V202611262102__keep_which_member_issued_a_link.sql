-- Whoever decides must not have got the way in from somebody who may not decide.
alter table one_time_link add column issued_by uuid;
