-- 'AGENCY=0 NAME=3' becomes {"AGENCY":{"at":0,"name":"agency"},"NAME":{"at":3,"name":"use_case_name"}}: what a column was
-- taken for can be read without the file.
update import i
set mapping = (
    select coalesce(json_object_agg(field, json_build_object('at', at, 'name', i.header[at + 1]))::text, '{}')
    from (select split_part(pair, '=', 1) as field, split_part(pair, '=', 2)::int as at
          from unnest(string_to_array(i.mapping, ' ')) as pair) as pairs);
