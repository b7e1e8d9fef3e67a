-- A trial run goes on where it was, so each row is compared with those before it as it is written down.
create index import_row_by_key on import_row (tenant_id, import_id, record_key, repeat);
create index import_row_by_former_key on import_row (tenant_id, import_id, (coalesce(former_key, record_key)), former_repeat);

-- What is being tried begins anew: of rows from before it is not known yet which of them repeat others.
update import_progress p set done = 0 from import i
where i.tenant_id = p.tenant_id and i.id = p.import_id and i.checked_at is null;

-- How many rows are taken over at once: half as many where it took too long.
alter table import_progress add column at_once int not null default 250 constraint some_rows_at_once check (at_once > 0);
