-- What is counted of an address or a network is removed when nothing of it is left, not a day later: whoever invents
-- addresses leaves no more behind than what still counts. Portals of before, which know no such time, keep what they did.
alter table sign_in_counter add column worn_off_at timestamptz not null default now() + interval '25 hours';
create index sign_in_counter_by_end on sign_in_counter (worn_off_at);
drop index sign_in_counter_by_age;
grant update (worn_off_at) on sign_in_counter to ${app_role};
