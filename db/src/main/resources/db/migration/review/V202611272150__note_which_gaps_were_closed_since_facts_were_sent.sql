-- Naming somebody or something where nothing stood ends no review and makes no approval stale. It is noted beside the facts
-- that were sent, so that whatever replaces or removes it later is still a change of what was decided on.
alter table review add column strengthened text not null default '[]'
    constraint strengthened_is_a_list check (strengthened is json array)
    constraint strengthened_is_bounded check (length(strengthened) <= 1000000);
alter table approval add column strengthened text not null default '[]'
    constraint strengthened_is_a_list check (strengthened is json array)
    constraint strengthened_is_bounded check (length(strengthened) <= 1000000);
grant update (strengthened) on review, approval to ${app_role};
