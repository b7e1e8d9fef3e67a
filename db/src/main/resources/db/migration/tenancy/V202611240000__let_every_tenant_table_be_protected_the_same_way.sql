create extension if not exists citext;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The application reads and writes rows; it owns nothing and may not go around row-level security.
grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage on sequences to ${app_role};

-- The organization that the transaction is bound to. Called inside a sub-select it is evaluated once per query.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function current_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.person_id', true), '')::uuid;

-- Row-level security, enabled and forced, with two policies: rows of the bound organization for the application, all rows
-- for the owner. Without the second one a migration's update would change nothing, silently.
create procedure protect_tenant_table(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy tenant_rows on %s to ${app_role} using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))',
        target);
    execute format('create policy owner_rows on %s to current_user using (true) with check (true)', target);
end $$;
revoke execute on procedure protect_tenant_table(regclass) from public;
