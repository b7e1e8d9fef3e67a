-- An import's file keeps the import's id.
insert into stored_file (tenant_id, id, size, checksum)
select i.tenant_id, i.id, i.file_size, i.checksum from import i
where exists (select from import_file f where f.tenant_id = i.tenant_id and f.import_id = i.id);

insert into stored_piece (tenant_id, file_id, ordinal, bytes)
select tenant_id, import_id, ordinal, bytes from import_file;

drop table import_file;
