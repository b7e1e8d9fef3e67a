-- What is stale by a day's passing may be used until it is decided again, which is to be by a day.
alter table use_case_overview add column decide_by date;
