-- What lists show is derived from facts and reference data. The versions of the latter stand in each row, so that rows
-- derived with others are found and derived again; null must be derived again whatever the versions are.
alter table use_case_overview add column derived_with text;

-- It was written and never read, and kept names that vendors had given up.
alter table use_case_overview drop column vendor_names;
