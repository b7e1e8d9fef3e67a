-- The one that a use case is known by, M8 for several places; no list ever asked for those of each place.
alter table use_case_overview drop column modes;
