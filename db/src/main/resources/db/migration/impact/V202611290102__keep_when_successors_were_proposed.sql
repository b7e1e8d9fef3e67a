-- Whoever keeps the vendors asked all owners without a plan to take the successors as theirs that were announced until then.
create table successor_proposal (
    tenant_id   uuid        not null references organization,
    id          uuid        not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, proposed_by) references membership
);
create index successor_proposal_by_time on successor_proposal (tenant_id, proposed_at);
call protect_tenant_table('successor_proposal');
