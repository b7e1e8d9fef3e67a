-- A grave and an acute accent that stand alone are what many keyboards give for an apostrophe.
create or replace function search_key(said text) returns text
    language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
    return case when octet_length(said) = length(said)
            then lower(btrim(regexp_replace(translate(said, '`', ''''), '\s+', ' ', 'g')))
        else lower(btrim(regexp_replace(public.unaccent('public.unaccent'::regdictionary,
            regexp_replace(normalize(public.name_key(translate(said, U&'`\00B4', '''''')), nfkd), '[\u0300-\u036f]', '', 'g')),
            '\s+', ' ', 'g'))) end;

-- What is kept by the rule of before is made anew.
do $$
declare
    kept record;
begin
    for kept in
        select a.attrelid::regclass as of, a.attname as name, pg_get_expr(d.adbin, d.adrelid) as rule
        from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attgenerated = 's' and pg_get_expr(d.adbin, d.adrelid) like '%search_key(%'
    loop
        execute format('alter table %s alter column %I set expression as (%s)', kept.of, kept.name, kept.rule);
    end loop;
end $$;

reindex index change_by_name;
