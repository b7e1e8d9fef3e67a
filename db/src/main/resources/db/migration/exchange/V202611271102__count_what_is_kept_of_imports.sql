-- A row that was taken over stands in the record of its use case, and need not stand here as well.
update import_row set purpose = '', vendors = '', cells = '{}' where use_case_id is not null and not matched;

-- Bytes that an import may take until it has ended, and those that its rows do take then.
alter table import add column kept bigint;
update import i
set kept = case
    when withdrawn_at is not null then 0
    when finished_at is not null then coalesce((select sum(pg_column_size(r.*)) from import_row r
                                                where r.tenant_id = i.tenant_id and r.import_id = i.id), 0)
    else 2 * file_size + row_count * (1000 + length(array_to_string(header, ''))) end;
alter table import alter column kept set not null, alter column kept set default 0;
grant update (kept) on import to ${app_role};
