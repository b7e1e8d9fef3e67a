-- A piece of evidence: a file or a link, who issued it for which time, and what became of it. Accepted, withdrawn and replaced
-- are facts with who and when; whether it holds on a day follows from them and from the day until which it does.
create table evidence (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    name             text        not null constraint name_is_said check (is_visible(name) and length(name) <= 240),
    kind             text        not null constraint kind_is_an_id check (kind ~ '^[a-z][a-z0-9-]{0,59}$'),
    vendor_id        uuid,
    issuer           text constraint issuer_is_short check (length(issuer) <= 240),
    period_from      date,
    period_to        date,
    holds_until      date,
    scope_note       text constraint scope_note_is_bounded check (length(scope_note) <= 5000),
    link             text constraint link_is_one check (link ~ '^https?://\S+$' and length(link) <= 1000),
    file_id          uuid,
    file_name        text constraint file_name_is_short check (length(file_name) between 1 and 255),
    file_size        bigint constraint file_is_not_empty check (file_size > 0),
    checksum         text constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
    file_type        text constraint file_type_is_known check (file_type ~ '^[A-Z]{2,8}$'),
    scanned_at       timestamptz,
    follows_id       uuid,
    replaced_by      uuid,
    owner_id         uuid,
    added_by         uuid,
    added_at         timestamptz not null,
    accepted         boolean,
    strength         text constraint strength_is_known check (strength in ('SELF_ATTESTED', 'REVIEWED', 'TESTED')),
    decided_by       uuid,
    decided_at       timestamptz,
    decision_note    text constraint decision_note_is_bounded check (length(decision_note) <= 5000),
    withdrawn_by     uuid,
    withdrawn_at     timestamptz,
    withdrawn_reason text constraint withdrawn_reason_is_bounded check (length(withdrawn_reason) <= 1000),
    ended_noted_at   timestamptz,
    -- What lists show: neither refused nor withdrawn nor replaced, in the order in which it ends.
    current          boolean     not null generated always as
        (accepted is distinct from false and withdrawn_at is null and replaced_by is null) stored,
    ends_on          date        not null generated always as (coalesce(holds_until, date '9999-12-31')) stored,
    search_name      text generated always as (search_key(name)) stored,
    version          int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, vendor_id) references vendor,
    foreign key (tenant_id, file_id) references stored_file,
    foreign key (tenant_id, follows_id) references evidence,
    foreign key (tenant_id, replaced_by) references evidence,
    foreign key (tenant_id, owner_id) references membership,
    foreign key (tenant_id, added_by) references membership,
    foreign key (tenant_id, decided_by) references membership,
    foreign key (tenant_id, withdrawn_by) references membership,
    constraint evidence_is_a_file_or_a_link check (num_nonnulls(file_id, link) = 1),
    constraint what_is_known_of_a_file_is_known_together
        check (num_nulls(file_id, file_name, file_size, checksum, file_type) in (0, 5)),
    constraint a_period_starts_before_it_ends check (period_from <= period_to),
    constraint a_decision_says_who_and_when check (num_nulls(accepted, decided_by, decided_at) in (0, 3)),
    constraint what_is_accepted_has_a_strength check ((accepted is true) = (strength is not null)),
    constraint a_refusal_says_why check (accepted is distinct from false or is_visible(decision_note)),
    constraint more_than_self_attested_needs_four_eyes
        check (accepted is not true or strength = 'SELF_ATTESTED' or decided_by is distinct from added_by),
    constraint a_withdrawal_says_who_when_and_why check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)),
    constraint nothing_follows_or_replaces_itself check (follows_id <> id and replaced_by <> id)
);
create index evidence_by_file on evidence (tenant_id, file_id) where file_id is not null;
create index evidence_by_end on evidence (tenant_id, ends_on, id) where current;
create index evidence_by_vendor on evidence (tenant_id, vendor_id, ends_on, id);
create index evidence_by_predecessor on evidence (tenant_id, follows_id) where follows_id is not null;
create index evidence_by_owner on evidence (tenant_id, owner_id, holds_until) where current;
create index evidence_not_decided on evidence (tenant_id, added_at, id) where accepted is null and withdrawn_at is null;
create index evidence_ended_unnoticed on evidence (tenant_id, holds_until)
    where accepted and withdrawn_at is null and replaced_by is null and ended_noted_at is null;
call protect_tenant_table('evidence');
grant update (follows_id, replaced_by, accepted, strength, decided_by, decided_at, decision_note, withdrawn_by, withdrawn_at,
    withdrawn_reason, ended_noted_at, version) on evidence to ${app_role};

-- What a piece proves: an activity, a question or a control by its id, of an offering or of a use case. One that was offered
-- and refused stays, with the reason.
create table evidence_proof (
    tenant_id   uuid    not null references organization,
    id          uuid    not null,
    evidence_id uuid    not null,
    item        text    not null constraint item_is_an_id check (item ~ '^(L\d{2}\.[PC]\d{1,2}|VQ\d{2}|VA\d|C\d{2})$'),
    offering_id uuid,
    use_case_id uuid,
    accepted    boolean not null,
    reason      text constraint reason_is_bounded check (length(reason) <= 1000),
    version     int     not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, evidence_id) references evidence,
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, use_case_id) references use_case,
    constraint proof_is_of_an_offering_or_a_use_case check (num_nonnulls(offering_id, use_case_id) = 1),
    constraint a_refused_proof_says_why check (accepted or is_visible(reason))
);
create unique index each_thing_is_proven_once_by_a_piece
    on evidence_proof (tenant_id, evidence_id, item, offering_id, use_case_id) nulls not distinct;
create index evidence_proof_by_offering on evidence_proof (tenant_id, offering_id, item) where accepted and offering_id is not null;
create index evidence_proof_by_use_case on evidence_proof (tenant_id, use_case_id, item) where accepted and use_case_id is not null;
call protect_tenant_table('evidence_proof');
grant update (accepted, reason, version) on evidence_proof to ${app_role};
