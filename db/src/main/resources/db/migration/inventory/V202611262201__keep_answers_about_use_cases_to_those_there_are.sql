-- An answer may be about any kind of subject; of those about a use case the database still knows that it is there.
alter table answer
    add column use_case_id uuid generated always as (case when subject_kind = 'use-case' then subject_id end) stored,
    add foreign key (tenant_id, use_case_id) references use_case;
