-- Some sources name no day on which a model is shut down, only one before which it is not.
alter table model_end add not_before boolean not null default false;
grant update (not_before) on model_end to ${app_role};

create or replace view announced_end with (security_invoker = true) as
    select tenant_id, id, model_id, version_name, distributor_id, comes_on, source, successor_id, successor, not_before, stated_at
    from model_end where kind = 'SHUT_DOWN'
    union all
    select tenant_id, id, id, null, null, ends_on, null, null, null, false, null from model where ends_on is not null
    union all
    select tenant_id, id, model_id, name, null, ends_on, null, null, null, false, null from model_version where ends_on is not null;
