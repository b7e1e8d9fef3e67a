-- What many use cases refer to is changed at once and derived use case by use case. Until then each knows whose change it
-- was, so that what it ends is said to be ended by them.
alter table use_case_overview add column behind_by uuid;
alter table use_case_overview add foreign key (tenant_id, behind_by) references membership;
alter table use_case_overview add constraint who_put_it_behind_is_known_while_it_is
    check (behind_by is null or derived_with is null);
