-- A file that somebody of a vendor's hands in for an answer. Once the answers are sent it is a piece of evidence, still to be
-- accepted, and its bytes are that piece's.
create table link_file (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    link_id     uuid        not null,
    question    text        not null constraint question_is_an_id check (question ~ '^[A-Z]{1,3}[0-9]{1,3}$'),
    kind        text        not null constraint kind_is_an_id check (kind ~ '^[a-z0-9-]{1,60}$'),
    file_id     uuid,
    file_name   text        not null constraint file_name_is_short check (is_visible(file_name) and length(file_name) <= 255),
    file_size   bigint      not null constraint file_size_is_positive check (file_size > 0),
    checksum    text        not null constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
    scanned     boolean     not null,
    period_from date,
    period_to   date,
    added_name  text        not null constraint added_name_is_said check (is_visible(added_name) and length(added_name) <= 240),
    added_at    timestamptz not null,
    piece_id    uuid,
    version     int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, link_id) references questionnaire_link,
    foreign key (tenant_id, file_id) references stored_file,
    foreign key (tenant_id, piece_id) references evidence,
    constraint a_period_ends_after_it_starts check (period_to >= period_from),
    constraint its_bytes_are_here_or_on_the_shelf check (num_nonnulls(file_id, piece_id) = 1)
);
create index link_file_by_link on link_file (tenant_id, link_id, question);
create index link_file_by_file on link_file (tenant_id, file_id);
call protect_tenant_table('link_file');
grant update (file_id, piece_id, version), delete on link_file to ${app_role};
