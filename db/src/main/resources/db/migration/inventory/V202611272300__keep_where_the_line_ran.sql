-- Where the line of a use case ran, and since when, so that its history draws each turn with the line of that day. A row comes
-- with each line that is another one than before; from before this was kept no line is known.
create table former_outline (
    tenant_id   uuid        not null references organization,
    use_case_id uuid        not null,
    id          uuid        not null default uuidv7(),
    since       timestamptz not null,
    outline     text constraint former_outline_names_layers check (outline ~ '^L\d\d[uspnUSP]( (/ )?L\d\d[uspnUSP])*$'),
    primary key (tenant_id, use_case_id, id),
    foreign key (tenant_id, use_case_id) references use_case
);
call protect_tenant_table('former_outline');
insert into former_outline (tenant_id, use_case_id, since, outline)
select tenant_id, use_case_id, now(), outline from use_case_overview where outline is not null;
