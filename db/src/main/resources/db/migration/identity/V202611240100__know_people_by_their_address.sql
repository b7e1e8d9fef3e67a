-- Platform tables: a person may belong to several organizations and signs in once.
create table person (
    id         uuid primary key,
    email      citext      not null unique constraint email_is_an_address check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    name       text        not null constraint name_is_said check (length(btrim(name)) between 1 and 120),
    zone       text        not null default 'UTC',
    theme      text constraint theme_is_known check (theme in ('light', 'dark')),
    created_at timestamptz not null
);

create table credential (
    person_id     uuid primary key references person,
    password_hash text        not null,
    changed_at    timestamptz not null
);

-- Handed over by an administrator; only the digest is kept, so that reading this table opens nothing.
create table one_time_link (
    token_digest text primary key,
    person_id    uuid        not null references person,
    purpose      text        not null constraint purpose_is_known check (purpose in ('INVITATION', 'RESET')),
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index one_time_link_by_person on one_time_link (person_id);

-- Failed attempts only; the digest stands for an e-mail address or a network address.
create table sign_in_failure (
    who_digest text        not null,
    at         timestamptz not null
);
create index sign_in_failure_by_who on sign_in_failure (who_digest, at);
