-- Where an organization's days begin, and whose public holidays are free. Yesterday's organizations counted in UTC, with
-- weekends only, and go on so until somebody says otherwise.
alter table organization
    add column zone           text not null default 'UTC',
    add column holiday_region text
        constraint holidays_are_those_of_a_region check (holiday_region ~ '^[a-z]{2}(-[a-z0-9]+)*$');
