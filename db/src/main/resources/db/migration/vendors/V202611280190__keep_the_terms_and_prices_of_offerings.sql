-- What holds for us, where it is written, and when somebody looked last. Which terms there are is reference content.
create table offering_term (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    offering_id uuid not null,
    term        text not null constraint term_is_an_id check (length(term) between 1 and 40),
    holds       text not null constraint holds_is_said check (is_visible(holds) and length(holds) <= 1000),
    basis       text not null constraint basis_is_known check (basis in ('CONTRACT', 'PUBLISHED', 'STATED', 'NOWHERE')),
    written     text constraint written_is_short check (length(written) <= 240),
    checked_on  date,
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    primary key (tenant_id, id),
    unique (tenant_id, offering_id, term),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, stated_by) references membership
);
call protect_tenant_table('offering_term');
grant update (holds, basis, written, checked_on, stated_by, stated_at, version), delete on offering_term to ${app_role};

create table offering_price (
    tenant_id   uuid not null references organization,
    id          uuid not null,
    offering_id uuid not null,
    item        text not null constraint item_is_said check (is_visible(item) and length(item) <= 240),
    amount      numeric(18, 6) not null constraint amount_is_none_or_more check (amount >= 0),
    currency    text not null constraint currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
    per         text not null constraint per_is_said check (is_visible(per) and length(per) <= 100),
    as_of       date not null,
    written     text constraint written_is_short check (length(written) <= 240),
    stated_by   uuid,
    stated_at   timestamptz not null,
    version     int not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, stated_by) references membership
);
create index offering_price_by_offering on offering_price (tenant_id, offering_id);
call protect_tenant_table('offering_price');
grant update (item, amount, currency, per, as_of, written, stated_by, stated_at, version), delete on offering_price to ${app_role};
