-- A piece is attached to many things at once by a job: each item to each target, offerings first. How far it is stands here,
-- written with the proofs themselves.
create table evidence_attachment (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    evidence_id uuid        not null,
    items       text[]      not null constraint something_is_attached check (array_length(items, 1) between 1 and 1000),
    offerings   uuid[]      not null,
    use_cases   uuid[]      not null,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    done        int         not null default 0 constraint targets_are_counted check (done >= 0),
    added       int         not null default 0 constraint proofs_are_counted check (added >= 0),
    ended_at    timestamptz,
    trouble     text constraint trouble_is_a_word check (trouble ~ '^[a-z-]{1,40}$'),
    primary key (tenant_id, id),
    foreign key (tenant_id, evidence_id) references evidence,
    foreign key (tenant_id, asked_by) references membership,
    constraint something_is_a_target check (cardinality(offerings) + cardinality(use_cases) > 0),
    constraint trouble_ends_it check (trouble is null or ended_at is not null)
);
create unique index a_piece_is_attached_once_at_a_time on evidence_attachment (tenant_id, evidence_id) where ended_at is null;
create index evidence_attachment_by_piece on evidence_attachment (tenant_id, evidence_id, asked_at desc);
call protect_tenant_table('evidence_attachment');
grant update (done, added, ended_at, trouble) on evidence_attachment to ${app_role};
