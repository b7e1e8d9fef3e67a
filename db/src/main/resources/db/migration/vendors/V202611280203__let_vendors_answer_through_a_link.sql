-- A link through which a vendor answers questions about an offering, without an account. Only the digest of its token is kept.
create table questionnaire_link (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    offering_id  uuid        not null,
    asked        text        not null
        constraint asked_are_ids check (asked ~ '^[A-Z]{1,3}[0-9]{1,3}( [A-Z]{1,3}[0-9]{1,3})*$' and length(asked) <= 2000),
    recipient    text        not null constraint recipient_is_said check (is_visible(recipient) and length(recipient) <= 240),
    token_digest text        not null constraint token_digest_is_sha256 check (token_digest ~ '^[0-9a-f]{64}$'),
    made_by      uuid        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    revoked_by   uuid,
    revoked_at   timestamptz,
    sent_name    text constraint sent_name_is_short check (is_visible(sent_name) and length(sent_name) <= 240),
    sent_at      timestamptz,
    version      int         not null,
    primary key (tenant_id, id),
    unique (tenant_id, token_digest),
    foreign key (tenant_id, offering_id) references offering,
    foreign key (tenant_id, made_by) references membership,
    foreign key (tenant_id, revoked_by) references membership,
    constraint a_link_ends check (expires_at > made_at),
    constraint who_revoked_it_did_it_then check (num_nulls(revoked_by, revoked_at) in (0, 2)),
    constraint who_sent_it_did_it_then check (num_nulls(sent_name, sent_at) in (0, 2)),
    constraint what_was_sent_is_not_revoked check (num_nonnulls(revoked_at, sent_at) < 2)
);
create unique index one_link_for_an_offering_is_open on questionnaire_link (tenant_id, offering_id)
    where revoked_at is null and sent_at is null;
create index questionnaire_link_by_offering on questionnaire_link (tenant_id, offering_id, made_at desc);
call protect_tenant_table('questionnaire_link');
grant update (revoked_by, revoked_at, sent_name, sent_at, version) on questionnaire_link to ${app_role};

-- What somebody of the vendor's said through it: it counts once a member accepts it, and stays as it was said.
create table link_answer (
    tenant_id  uuid        not null references organization,
    id         uuid        not null,
    link_id    uuid        not null,
    question   text        not null constraint question_is_an_id check (question ~ '^[A-Z]{1,3}[0-9]{1,3}$'),
    level      int         not null constraint level_is_an_answer check (level between 0 and 3),
    note       text constraint note_is_bounded check (length(note) <= 5000),
    said_name  text        not null constraint said_name_is_said check (is_visible(said_name) and length(said_name) <= 240),
    said_at    timestamptz not null,
    accepted   boolean,
    decided_by uuid,
    decided_at timestamptz,
    version    int         not null,
    primary key (tenant_id, id),
    unique (tenant_id, link_id, question),
    foreign key (tenant_id, link_id) references questionnaire_link,
    foreign key (tenant_id, decided_by) references membership,
    constraint a_decision_says_who_and_when check (num_nulls(accepted, decided_by, decided_at) in (0, 3))
);
call protect_tenant_table('link_answer');
grant update (level, note, said_name, said_at, accepted, decided_by, decided_at, version) on link_answer to ${app_role};
