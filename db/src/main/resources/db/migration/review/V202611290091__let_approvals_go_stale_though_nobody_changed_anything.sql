-- Evidence ends and grades fall by themselves: then nobody made an approval stale. What became worse since, who decides again
-- and by when is kept with it.
alter table approval drop constraint staleness_says_what_who_and_when;
alter table approval add column worsened text
    constraint worsened_is_an_object check (worsened is json object)
    constraint worsened_is_bounded check (length(worsened) <= 100000);
alter table approval add constraint staleness_says_what_and_when check (num_nulls(stale_facts, stale_since) in (0, 2));
alter table approval add constraint only_what_is_stale_says_by_whom_or_why
    check (stale_since is not null or num_nonnulls(stale_by, worsened) = 0);
grant update (worsened) on approval to ${app_role};
