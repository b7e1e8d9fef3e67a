-- What people see of a text, and which names are the same to them. Java says it in io.demarc.text; a test compares both for
-- every character. The lists are Unicode's: white space (and blank braille); controls, what is to be ignored by default,
-- blanks, and code points that are no characters.
create function is_visible(said text) returns boolean
    language sql immutable strict parallel safe
    return said ~ '[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff\U0010fffe\U0010ffff]';

-- NFKC_Casefold, with one kind of hyphen and of apostrophe and single spaces. A key too long for an index ends in a number
-- made of the whole.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return (
        select case when length(key) <= 500 then key else left(key, 450) || ' #' || hashtextextended(key, 0) end
        from (select btrim(regexp_replace(translate(
                  normalize(casefold(normalize(casefold(normalize(regexp_replace(
                      regexp_replace(replace(name, U&'\037A', U&' \03B9'), '[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+', ' ', 'g'),
                      '[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff\U0010fffe\U0010ffff]', '', 'g'),
                      nfkc) collate pg_unicode_fast), nfkc) collate pg_unicode_fast), nfkc),
                  U&'\2010\2018\2019\02BC', '-'''''''), ' +', ' ', 'g')) as key) folded);

-- Lets no two rows have the same name within what the columns name. Names of before of which nothing is seen get a visible
-- one. Of names of before that are now the same the oldest row has it and the others are its twins: they stay as they are
-- until they are renamed, and no new row gets the name.
create procedure know_by_name(target regclass, variadic scope text[])
    language plpgsql as $$
declare
    within text := (select string_agg(quote_ident(it), ', ') from unnest(scope) it);
    twins bigint;
begin
    execute format($sql$update %s set name = '(no name) ' || right(id::text, 8) where not is_visible(name)$sql$, target);
    execute format('alter table %s add column name_key text not null generated always as (name_key(name)) stored, add column twin text', target);
    execute format('update %1$s t set twin = name_key from (select tenant_id, id, row_number() over (partition by %2$s, name_key order by id) as nth from %1$s) s where s.tenant_id = t.tenant_id and s.id = t.id and s.nth > 1',
        target, within);
    get diagnostics twins = row_count;
    if twins > 0 then raise warning '% rows of % have the name of another row and stay', twins, target; end if;
    execute format('drop index %s', target || '_by_name');
    execute format('create unique index %s on %s (%s, name_key, (case when twin = name_key then id end)) nulls not distinct',
        target || '_by_name', target, within);
    execute format('alter table %s drop constraint name_is_said', target);
    execute format('alter table %s add constraint name_is_said check (is_visible(name) and length(name) <= 240)', target);
end $$;
revoke execute on procedure know_by_name(regclass, text[]) from public;

update organization set name = '(no name) ' || slug where not is_visible(name);
alter table organization drop constraint name_is_said;
alter table organization add constraint name_is_said check (is_visible(name) and length(name) <= 120);
