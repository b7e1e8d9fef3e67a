-- Reviews are counted by role without reading a row of them: a review once, however many of its seats are mine.
drop index seat_by_role;
create index seat_by_role on seat (tenant_id, role, due_on, id) include (review_id, business_unit_id, owner_id, excluded)
    where waiting;
create index seat_of_each_review_by_requester on seat (tenant_id, requested_by, due_on, id)
    include (business_unit_id, owner_id) where waiting and first_waiting;
-- Whether somebody is there to decide is asked of many that wait, and names only of those where nobody is.
drop index seat_by_due;
create index seat_by_due on seat (tenant_id, due_on, id)
    include (business_unit_id, owner_id, role, requested_by, excluded) where waiting;
-- Likewise the decisions that home shows, and the questions to whoever asked for a review.
drop index seat_by_decision;
create index seat_by_decision on seat (tenant_id, decided_at desc, id)
    include (subject_kind, subject_id, decided_by) where verdict is not null and not carried_over;
drop index seat_that_asks_for_changes;
create index seat_that_asks_for_changes on seat (tenant_id, requested_by, submitted_at, review_id)
    where present and verdict = 'ASK_FOR_CHANGES';
