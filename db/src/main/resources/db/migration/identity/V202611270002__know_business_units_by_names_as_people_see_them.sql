call know_by_name('business_unit', 'tenant_id', 'parent_id');

update person set name = '(no name) ' || right(id::text, 8) where not is_visible(name);
alter table person drop constraint name_is_said;
alter table person add constraint name_is_said check (is_visible(name) and length(name) <= 120);
