-- What searches compare, on both sides: no case, no accents, one width, one kind of apostrophe, ß like ss (muller finds
-- Müller). What has accents still when it is taken apart loses them here, what is a letter of its own (ł, ø, ı) becomes the
-- one that people type. Plain text, which most is, takes a short cut. Which dictionary it is stands in the text: the
-- function may be in an index.
create function search_key(said text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
    return case when octet_length(said) = length(said) then lower(btrim(regexp_replace(said, '\s+', ' ', 'g')))
        else lower(btrim(regexp_replace(public.unaccent('public.unaccent'::regdictionary,
            regexp_replace(normalize(public.name_key(said), nfkd), '[\u0300-\u036f]', '', 'g')), '\s+', ' ', 'g'))) end;

-- What text contains that: no character of it is a wildcard.
create function search_pattern(typed text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
    return '%' || replace(replace(replace(public.search_key(typed), '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- An index by trigrams begins with the organization: what others have does not slow a search down.
create extension if not exists btree_gin;
