-- What was uploaded and tried before texts were bounded is cut to the bounds, which are asked at each change of a row: it could
-- neither go on nor stop nor be withdrawn.
update import
set file_name = case when is_visible(left(btrim(file_name), 255)) then left(btrim(file_name), 255) else 'inventory.csv' end,
    header = array(select left(name, 240) from unnest(header) with ordinality c (name, at) where at <= 500 order by at),
    samples = array(select left(words, 240) from unnest(samples) with ordinality c (words, at) where at <= 500 order by at),
    mapping = (select coalesce(json_object_agg(key, json_build_object('at', value -> 'at', 'name', left(value ->> 'name', 240)))::text, '{}')
               from json_each(mapping::json))
where not is_visible(file_name) or length(file_name) > 255 or length(header::text) > 300000
    or length(samples::text) > 300000 or length(mapping) > 30000;
update import_row
set name = left(name, 500), purpose = left(purpose, 10000), agency = left(agency, 240), bureau = left(bureau, 240),
    vendors = left(vendors, 2000)
where length(name) > 500 or length(purpose) > 10000 or length(agency) > 240 or length(bureau) > 240 or length(vendors) > 2000;
alter table import
    validate constraint file_name_is_said,
    validate constraint header_is_bounded,
    validate constraint samples_is_bounded,
    validate constraint mapping_is_bounded;
alter table import_row
    validate constraint name_is_bounded,
    validate constraint purpose_is_bounded,
    validate constraint agency_is_bounded,
    validate constraint bureau_is_bounded,
    validate constraint vendors_is_bounded;
