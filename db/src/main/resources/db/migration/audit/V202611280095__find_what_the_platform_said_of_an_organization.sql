-- The check asks for each organization which links were issued and used: not of the whole chain each time.
create index platform_entry_by_organization on platform_entry (name, (ledger_said(canonical) #>> '{facts,organization}'))
    where name in ('organization-opened', 'link-issued', 'link-used');
