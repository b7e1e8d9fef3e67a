update use_case set name = '(no name) ' || right(id::text, 8) where not is_visible(name);
update use_case_overview o set name = u.name, sort_name = lower(u.name)
from use_case u where u.tenant_id = o.tenant_id and u.id = o.use_case_id and not is_visible(o.name);
alter table use_case drop constraint name_is_said;
alter table use_case add constraint name_is_said check (is_visible(name) and length(name) <= 500);
