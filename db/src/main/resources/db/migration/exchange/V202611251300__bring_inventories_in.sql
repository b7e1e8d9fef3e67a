-- An inventory of somebody else's on its way in: uploaded, mapped, tried, taken over. What happened is kept as facts; the
-- state is derived from them.
create table import (
    tenant_id      uuid        not null references organization,
    id             uuid        not null,
    file_name      text        not null constraint file_name_is_said check (length(btrim(file_name)) between 1 and 255),
    file_size      bigint      not null,
    checksum       text        not null constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
    header         text[]      not null,
    samples        text[]      not null,
    mapping        text        not null,
    row_count      bigint      not null,
    uploaded_by    uuid        not null,
    uploaded_at    timestamptz not null,
    check_begun_at timestamptz,
    checked_at     timestamptz,
    created        bigint,
    matched        bigint,
    refused        bigint,
    begun_by       uuid,
    begun_at       timestamptz,
    stopped_at     timestamptz,
    stop_reason    text,
    finished_at    timestamptz,
    withdrawn_by   uuid,
    withdrawn_at   timestamptz,
    version        int         not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, uploaded_by) references membership,
    foreign key (tenant_id, begun_by) references membership,
    foreign key (tenant_id, withdrawn_by) references membership,
    constraint every_row_is_accounted_for check (checked_at is null or created + matched + refused = row_count),
    constraint only_what_was_tried_is_taken_over check (begun_at is null or checked_at is not null)
);
create index import_by_time on import (tenant_id, uploaded_at, id);
call protect_tenant_table('import');

-- The file as it came, in pieces of a megabyte: every node of the portal can read it, and it is backed up with the rest.
create table import_file (
    tenant_id uuid  not null references organization,
    import_id uuid  not null,
    ordinal   int   not null,
    bytes     bytea not null,
    primary key (tenant_id, import_id, ordinal),
    foreign key (tenant_id, import_id) references import
);
call protect_tenant_table('import_file');

-- What the trial run found, row by row; the run takes over from here what has no use case yet, so it can stop and go on.
create table import_row (
    tenant_id   uuid    not null references organization,
    import_id   uuid    not null,
    number      bigint  not null,
    line        bigint  not null,
    record_key  text,
    repeat      int,
    name        text    not null,
    purpose     text    not null,
    agency      text    not null,
    bureau      text    not null,
    stage       text,
    vendors     text    not null,
    cells       jsonb   not null,
    reason      text,
    raw         text[],
    matched     boolean not null default false,
    use_case_id uuid,
    verdict     text generated always as (case when reason is not null then 'REFUSED' when matched then 'MATCHED' else 'CREATED' end) stored,
    primary key (tenant_id, import_id, number),
    foreign key (tenant_id, import_id) references import,
    foreign key (tenant_id, use_case_id) references use_case,
    constraint a_row_is_read_or_refused check ((reason is null) = (record_key is not null) and (reason is null) = (raw is null))
);
create index import_row_by_verdict on import_row (tenant_id, import_id, verdict, number);
create index import_row_to_take_over on import_row (tenant_id, import_id, number)
    where reason is null and not matched and use_case_id is null;
call protect_tenant_table('import_row');

-- How far a job is. It says nothing about what happened, so it stands apart and is told to nobody.
create table import_progress (
    tenant_id uuid   not null references organization,
    import_id uuid   not null,
    done      bigint not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references import
);
call protect_tenant_table('import_progress');

-- Where a use case was found, and everything that was said about it there. The key makes a second run change nothing.
create table source_record (
    tenant_id   uuid   not null references organization,
    id          uuid   not null,
    record_key  text   not null,
    repeat      int    not null,
    use_case_id uuid   not null,
    import_id   uuid   not null,
    row_number  bigint not null,
    cells       jsonb  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, import_id) references import,
    unique (tenant_id, record_key, repeat)
);
create index source_record_by_use_case on source_record (tenant_id, use_case_id);
call protect_tenant_table('source_record');
