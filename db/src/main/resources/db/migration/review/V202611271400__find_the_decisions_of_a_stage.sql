-- A review is read with what was decided in its stages: without this all decisions of the organization were gone through.
create index decision_by_stage on decision (tenant_id, stage_id);
create index review_stage_by_standing_decision on review_stage (tenant_id, standing_decision_id) where standing_decision_id is not null;
create index approval_by_round on approval (tenant_id, round_id);
create index review_by_basis on review (tenant_id, basis_id) where basis_id is not null;
