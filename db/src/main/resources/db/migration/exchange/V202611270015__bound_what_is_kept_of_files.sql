-- A file has 500 columns at most; their names and samples are cut where they are read.
alter table import
    drop constraint file_name_is_said,
    add constraint file_name_is_said check (is_visible(file_name) and length(file_name) <= 255) not valid,
    add constraint header_is_bounded check (length(header::text) <= 300000) not valid,
    add constraint samples_is_bounded check (length(samples::text) <= 300000) not valid,
    add constraint mapping_is_bounded check (length(mapping) <= 30000) not valid;
alter table import_row
    add constraint name_is_bounded check (length(name) <= 500) not valid,
    add constraint purpose_is_bounded check (length(purpose) <= 10000) not valid,
    add constraint agency_is_bounded check (length(agency) <= 240) not valid,
    add constraint bureau_is_bounded check (length(bureau) <= 240) not valid,
    add constraint vendors_is_bounded check (length(vendors) <= 2000) not valid;
