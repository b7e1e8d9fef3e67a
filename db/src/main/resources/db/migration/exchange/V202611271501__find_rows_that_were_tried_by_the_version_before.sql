-- Rows that a portal of the version before tries, which does not know which of them repeat others for earlier versions. A
-- trial run that meets any begins anew; where there are none, that costs nothing.
create index import_row_tried_before on import_row (tenant_id, import_id) where reason is null and former_repeat is null;
