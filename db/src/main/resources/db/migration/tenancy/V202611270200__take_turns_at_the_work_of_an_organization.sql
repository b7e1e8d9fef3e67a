-- An organization's jobs of one kind come one after the other. Whoever has the turn says so here; it is over after a minute
-- without a sign of them, so that a machine that died keeps nobody waiting.
create table turn (
    tenant_id uuid        not null references organization,
    work      text        not null,
    holder    text        not null,
    until     timestamptz not null,
    primary key (tenant_id, work)
);
call protect_tenant_table('turn');
grant update (holder, until), delete on turn to ${app_role};
