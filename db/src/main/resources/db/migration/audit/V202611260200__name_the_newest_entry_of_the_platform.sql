-- Without it the newest entries of the platform's chain could be taken away unseen. One row, locked while an entry is added.
create table platform_head (
    one  boolean primary key default true constraint there_is_one check (one),
    id   bigint  not null,
    hash text    not null
);
insert into platform_head (id, hash)
select coalesce(max(id), 0), coalesce((select hash from platform_entry order by id desc limit 1), repeat('0', 64))
from platform_entry;
revoke insert, delete on platform_head from ${app_role};
