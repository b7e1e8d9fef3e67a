-- Of how many things nothing is seen, and how many nobody of us steers, at the place of a use case where it is least; rows of
-- before are derived again.
alter table use_case_overview
    add column unseen int,
    add column unsteered int,
    add constraint use_case_overview_unseen_is_counted check (unseen >= 0 and unsteered >= 0);
