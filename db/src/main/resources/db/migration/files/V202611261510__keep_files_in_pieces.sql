-- A file as it came, in pieces of a megabyte: every node of the portal can read it, and it is backed up with the rest. Size
-- and checksum are known when its last piece is there, in the same transaction.
create table stored_file (
    tenant_id uuid not null references organization,
    id        uuid not null,
    size      bigint,
    checksum  text constraint checksum_is_sha256 check (checksum ~ '^[0-9a-f]{64}$'),
    primary key (tenant_id, id),
    constraint size_and_checksum_are_known_together check (num_nulls(size, checksum) in (0, 2))
);
call protect_tenant_table('stored_file');

create table stored_piece (
    tenant_id uuid  not null references organization,
    file_id   uuid  not null,
    ordinal   int   not null,
    bytes     bytea not null,
    primary key (tenant_id, file_id, ordinal),
    foreign key (tenant_id, file_id) references stored_file
);
call protect_tenant_table('stored_piece');
