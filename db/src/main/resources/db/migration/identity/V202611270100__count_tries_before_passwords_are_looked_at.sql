-- Counted by digests: of a person from a network, on a device or from anywhere, of a network, of a session.
drop table sign_in_failure;
create table sign_in_counter (
    who_digest    text primary key,
    person_digest text,
    level         double precision not null,
    at            timestamptz      not null,
    next_at       timestamptz      not null
);
create index sign_in_counter_by_person on sign_in_counter (person_digest);
create index sign_in_counter_by_age on sign_in_counter (at);

-- Devices on which people signed in before. Only the digest of a device's token is kept.
create table known_device (
    person_id    uuid        not null references person on delete cascade,
    token_digest text        not null,
    used_at      timestamptz not null,
    primary key (person_id, token_digest)
);
create index known_device_by_token on known_device (token_digest);

grant update (level, at, next_at), delete on sign_in_counter to ${app_role};
grant update (used_at), delete on known_device to ${app_role};
