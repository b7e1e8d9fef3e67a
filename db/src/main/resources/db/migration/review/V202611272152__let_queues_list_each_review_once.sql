-- Of the seats of a review that wait, the one that is due first stands for it in lists of all reviews. A seat is taken to, unless
-- whoever writes it knows of another.
alter table seat add column first_waiting boolean not null default true;
update seat s set first_waiting = false
where s.waiting and exists (
    select from seat e where e.tenant_id = s.tenant_id and e.review_id = s.review_id and e.waiting
        and (e.due_on, e.position) < (s.due_on, s.position));
create index seat_of_each_review_by_due on seat (tenant_id, due_on, id) include (business_unit_id, owner_id)
    where waiting and first_waiting;
