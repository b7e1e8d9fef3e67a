-- A bill of materials on its way into the directory: uploaded and read, compared, taken over. The state is derived from facts.
create table bill (
    tenant_id    uuid        not null references organization,
    id           uuid        not null,
    file_name    text        not null constraint file_name_is_said check (is_visible(file_name) and length(file_name) <= 255),
    file_size    bigint      not null,
    checksum     text        not null constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
    format       text        not null constraint format_is_known check (format in ('JSON', 'XML')),
    spec_version text        not null constraint spec_version_is_short check (length(spec_version) <= 20),
    line_count   bigint      not null,
    others       bigint      not null,
    uploaded_by  uuid        not null,
    uploaded_at  timestamptz not null,
    checked_at   timestamptz,
    created      bigint,
    completed    bigint,
    differing    bigint,
    unchanged    bigint,
    refused      bigint,
    begun_by     uuid,
    begun_at     timestamptz,
    replaces     boolean,
    service_kind text,
    stopped_at   timestamptz,
    finished_at  timestamptz,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    version      int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, uploaded_by) references membership,
    foreign key (tenant_id, begun_by) references membership,
    foreign key (tenant_id, withdrawn_by) references membership,
    constraint every_line_is_accounted_for
        check (checked_at is null or created + completed + differing + unchanged + refused = line_count),
    constraint only_what_was_compared_is_taken_over check (begun_at is null or checked_at is not null),
    constraint who_begins_says_what_is_replaced check (num_nulls(begun_by, begun_at, replaces) in (0, 3))
);
create index bill_by_time on bill (tenant_id, uploaded_at, id);
call protect_tenant_table('bill');
grant update (checked_at, created, completed, differing, unchanged, refused, begun_by, begun_at, replaces, service_kind, stopped_at,
    finished_at, withdrawn_by, withdrawn_at, version) on bill to ${app_role};

-- The models and services that it names. A line that is not understood has its reason and is never taken over.
create table bill_line (
    tenant_id   uuid    not null references organization,
    bill_id     uuid    not null,
    number      bigint  not null,
    service     boolean not null,
    ref         text constraint ref_is_bounded check (length(ref) <= 5000),
    party       text    not null constraint party_is_bounded check (length(party) <= 5000),
    name        text    not null constraint name_is_bounded check (length(name) <= 5000),
    versions    text[]  not null,
    says        jsonb   not null,
    reason      text constraint reason_is_short check (length(reason) <= 40),
    verdict     text constraint verdict_is_known
        check (verdict in ('CREATED', 'COMPLETED', 'DIFFERING', 'UNCHANGED', 'REFUSED')),
    differences jsonb   not null default '[]',
    target_id   uuid,
    taken       boolean not null default false,
    primary key (tenant_id, bill_id, number),
    foreign key (tenant_id, bill_id) references bill,
    constraint what_is_not_understood_is_refused check (reason is null or verdict = 'REFUSED')
);
create index bill_line_by_verdict on bill_line (tenant_id, bill_id, verdict, number);
create index bill_line_to_compare on bill_line (tenant_id, bill_id, number) where verdict is null;
create index bill_line_to_take on bill_line (tenant_id, bill_id, number) where reason is null and not taken;
call protect_tenant_table('bill_line');
grant update (reason, verdict, differences, target_id, taken), delete on bill_line to ${app_role};
