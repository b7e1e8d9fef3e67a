-- A place that is taken out is looked for in whatever may refer to it.
create index routing_condition_by_leg on routing_condition (tenant_id, leg_id);
create index deployment_plan_by_default_leg on deployment_plan (tenant_id, default_leg_id) where default_leg_id is not null;
