-- The moment that was kept was the first one after the last day, in UTC. A day ends when it ends in the organization's
-- zone, which may change; which day it is does not.
alter table use_case_overview
    alter column valid_until type date using ((valid_until - interval '1 second') at time zone 'UTC')::date;
