-- What a provider says it answers for in an offering: its sheet, version by version. A newer one replaces none.
create table provider_sheet (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    offering_id uuid        not null,
    number      int         not null constraint number_is_counted check (number > 0),
    dated_on    date        not null,
    source      text        not null constraint source_is_said check (is_visible(source) and length(source) <= 1000),
    columns     text[]      not null constraint columns_are_bounded check (array_length(columns, 1) <= 30),
    rows        int         not null constraint it_has_rows check (rows > 0),
    stated_by   uuid,
    stated_at   timestamptz not null,
    primary key (tenant_id, id),
    constraint versions_of_a_sheet_are_numbered unique (tenant_id, offering_id, number),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, stated_by) references membership
);
call protect_tenant_table('provider_sheet');
grant delete on provider_sheet to ${app_role};

-- What a sheet writes where it says who answers, and what that means; null while somebody has to say it.
create table provider_sheet_word (
    tenant_id uuid not null references organization,
    sheet_id  uuid not null,
    word      text not null constraint word_is_bounded check (length(word) <= 240),
    claim     text constraint claim_is_known check (claim in ('PROVIDER', 'CUSTOMER', 'SHARED', 'THIRD_PARTY', 'NOTHING')),
    primary key (tenant_id, sheet_id, word),
    foreign key (tenant_id, sheet_id) references provider_sheet
);
call protect_tenant_table('provider_sheet_word');
grant update (claim), delete on provider_sheet_word to ${app_role};

-- The rows of a sheet word by word and in order, each with the activities of ours that somebody found it to be about. A row that
-- was looked at and is about none of them is mapped, too.
create table provider_sheet_row (
    tenant_id  uuid   not null references organization,
    sheet_id   uuid   not null,
    number     int    not null constraint row_is_counted check (number > 0),
    cells      text[] not null constraint cells_are_bounded check (array_length(cells, 1) <= 30),
    about      text   not null constraint about_is_bounded check (length(about) <= 2000),
    filled     bool   not null,
    word       text   not null constraint word_is_short check (length(word) <= 240),
    activities text[] not null default '{}' constraint activities_are_bounded check (array_length(activities, 1) <= 200),
    mapped_by  uuid,
    mapped_at  timestamptz,
    version    int    not null default 0,
    about_key  text   not null generated always as (md5(lower(about))) stored,
    primary key (tenant_id, sheet_id, number),
    foreign key (tenant_id, sheet_id) references provider_sheet,
    foreign key (tenant_id, sheet_id, word) references provider_sheet_word,
    foreign key (tenant_id, mapped_by) references membership,
    constraint who_mapped_it_says_when check (mapped_by is null or mapped_at is not null),
    constraint what_is_not_mapped_is_about_nothing check (mapped_at is not null or activities = '{}')
);
create index provider_sheet_row_by_about on provider_sheet_row (tenant_id, sheet_id, about_key);
call protect_tenant_table('provider_sheet_row');
grant update (activities, mapped_by, mapped_at, version), delete on provider_sheet_row to ${app_role};
