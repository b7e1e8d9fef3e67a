-- Whether a member may see a decision is known without reading its row.
drop index seat_by_decision;
create index seat_by_decision on seat (tenant_id, decided_at desc, id)
    include (subject_kind, subject_id, decided_by, business_unit_id, owner_id) where verdict is not null and not carried_over;
