-- What was agreed with a vendor about some of its offerings: until when, by which day to give notice, at what price, and
-- which clause promises what. A contract that renews by itself keeps its first end; the present one is computed.
create table contract (
    tenant_id         uuid not null references organization,
    id                uuid not null,
    vendor_id         uuid not null,
    name              text not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    begins_on         date not null,
    ends_on           date,
    renews_months     int constraint renewal_is_some_months check (renews_months between 1 and 120),
    notice_days       int constraint notice_is_some_days check (notice_days between 0 and 3650),
    spend             numeric(14, 2) constraint spend_is_none_or_more check (spend >= 0),
    currency          text constraint currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
    price_notice_days int constraint price_notice_is_some_days check (price_notice_days between 0 and 3650),
    liability         text constraint liability_is_bounded check (length(liability) <= 1000),
    indemnity         text constraint indemnity_is_bounded check (length(indemnity) <= 1000),
    exit_help         text constraint exit_help_is_bounded check (length(exit_help) <= 1000),
    note              text constraint note_is_bounded check (length(note) <= 5000),
    settlement        text constraint settlement_is_known check (settlement in ('RENEWS', 'ENDS')),
    settled_until     date,
    settled_by        uuid,
    settled_at        timestamptz,
    stated_by         uuid,
    stated_at         timestamptz not null,
    version           int not null,
    sort_name         text not null generated always as (lower(name)) stored,
    search_name       text generated always as (search_key(name)) stored,
    name_key          text not null generated always as (name_key(name)) stored,
    primary key (tenant_id, id),
    constraint contracts_of_a_vendor_have_names_of_their_own unique (tenant_id, vendor_id, name_key),
    foreign key (tenant_id, vendor_id) references vendor,
    foreign key (tenant_id, settled_by) references membership,
    foreign key (tenant_id, stated_by) references membership,
    constraint it_ends_after_it_begins check (ends_on >= begins_on),
    constraint what_renews_has_an_end check (renews_months is null or ends_on is not null),
    constraint spend_has_a_currency check ((spend is null) = (currency is null)),
    constraint who_settled_it_says_what check (num_nulls(settlement, settled_until, settled_at) in (0, 3))
);
create index contract_by_sort_name on contract (tenant_id, sort_name, id);
call protect_tenant_table('contract');
grant update (name, begins_on, ends_on, renews_months, notice_days, spend, currency, price_notice_days, liability, indemnity,
    exit_help, note, settlement, settled_until, settled_by, settled_at, stated_by, stated_at, version), delete
    on contract to ${app_role};

create table contract_offering (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    contract_id uuid not null,
    offering_id uuid not null,
    primary key (tenant_id, id),
    unique (tenant_id, contract_id, offering_id),
    foreign key (tenant_id, contract_id) references contract,
    foreign key (tenant_id, offering_id) references offering
);
create index contract_offering_by_offering on contract_offering (tenant_id, offering_id);
call protect_tenant_table('contract_offering');
grant delete on contract_offering to ${app_role};

create table clause (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    contract_id uuid not null,
    written     text not null constraint written_is_said check (is_visible(written) and length(written) <= 240),
    promises    text constraint promises_are_bounded check (length(promises) <= 2000),
    items       text[] not null constraint it_promises_something check (cardinality(items) > 0 and array_length(items, 1) <= 200),
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, contract_id) references contract,
    foreign key (tenant_id, stated_by) references membership
);
create index clause_by_contract on clause (tenant_id, contract_id);
call protect_tenant_table('clause');
grant update (written, promises, items, stated_by, stated_at, version), delete on clause to ${app_role};

-- The last day of the period that a day lies in: what renews by itself ends so many months after its first end, again and
-- again, counted from the first one so that the end of a month stays one.
create function term_end(ends_on date, renews_months int, today date) returns date
    language sql immutable parallel safe
as $$
    select case when renews_months is null or ends_on >= today then ends_on else (
        select min(each) from (
            select cast(ends_on + make_interval(months => renews_months * n) as date) as each
            from generate_series(
                cast(((extract(year from today) - extract(year from ends_on)) * 12
                    + extract(month from today) - extract(month from ends_on)) as int) / renews_months,
                cast(((extract(year from today) - extract(year from ends_on)) * 12
                    + extract(month from today) - extract(month from ends_on)) as int) / renews_months + 1) n) ends
        where each >= today) end
$$;
