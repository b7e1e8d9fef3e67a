-- Searches look for what was typed in the names that stood in vendor columns, too.
alter table vendor_candidate add column search_name text generated always as (search_key(name)) stored;
