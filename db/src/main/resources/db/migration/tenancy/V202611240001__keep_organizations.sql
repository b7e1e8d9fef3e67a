-- Platform table: it says which tenants exist and belongs to none of them.
create table organization (
    id        uuid primary key,
    slug      text        not null unique constraint slug_is_short_and_plain check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name      text        not null constraint name_is_said check (length(btrim(name)) between 1 and 120),
    opened_at timestamptz not null
);
