-- How many are new in a unit is counted on the home of who leads it.
create index use_case_by_registration on use_case (tenant_id, business_unit_id, registered_at);
