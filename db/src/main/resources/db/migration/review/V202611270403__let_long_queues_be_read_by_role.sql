-- Who is asked, due first: the counts on top of the queue and what waits for one role read these alone.
create index seat_by_role on seat (tenant_id, role, due_on, id) include (business_unit_id, owner_id, excluded) where waiting;
drop index seat_by_due;
create index seat_by_due on seat (tenant_id, due_on, id) include (business_unit_id, owner_id) where waiting;
