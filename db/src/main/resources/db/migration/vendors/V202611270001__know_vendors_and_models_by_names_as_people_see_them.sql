call know_by_name('vendor', 'tenant_id');
call know_by_name('model', 'tenant_id', 'vendor_id');
drop index vendor_alias_by_former_name;
drop index model_alias_by_former_name;
call know_by_name('vendor_alias', 'tenant_id', 'vendor_id');
call know_by_name('model_alias', 'tenant_id', 'model_id');
create index vendor_alias_by_former_name on vendor_alias (tenant_id, name_key);
create index model_alias_by_former_name on model_alias (tenant_id, name_key);
