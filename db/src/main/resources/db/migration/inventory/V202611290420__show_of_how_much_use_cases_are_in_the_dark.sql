-- Of how many things nothing is seen, and how many nobody of us steers, at the place of a use case where it is least; rows of
-- before are derived again.
alter table use_case_overview
    add column unseen int,
    add column unsteered int,
    add column darkness int generated always as (coalesce(unseen + unsteered, -1)) stored,
    add constraint use_case_overview_unseen_is_counted check (unseen >= 0 and unsteered >= 0);

-- Whoever asks for those in the dark begins with the darkest.
create index use_case_overview_in_the_dark on use_case_overview (tenant_id, darkness, use_case_id) where darkness > 0;

-- What house rules forbid already is compared with what was approved, once.
update use_case_overview set derived_with = null where ruling = 'FORBIDDEN';
