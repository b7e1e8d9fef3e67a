-- Changes asked of somebody who has left are put to those who may edit in the unit.
create index seat_that_asks_for_changes on seat (tenant_id, submitted_at, review_id)
    where present and verdict = 'ASK_FOR_CHANGES';
