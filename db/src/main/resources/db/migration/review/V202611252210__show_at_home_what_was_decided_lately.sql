-- Home shows the newest decisions of an organization first.
create index decision_by_time on decision (tenant_id, decided_at);
