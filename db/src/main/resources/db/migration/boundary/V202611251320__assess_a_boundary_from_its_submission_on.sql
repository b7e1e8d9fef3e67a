-- A leg's cells are assessed from the day on which somebody asked for a decision on them; before that they are not gaps yet.
create table boundary_submission (
    tenant_id    uuid        not null references organization,
    leg_id       uuid        not null,
    submitted_at timestamptz not null,
    primary key (tenant_id, leg_id),
    foreign key (tenant_id, leg_id) references leg on delete cascade
);
call protect_tenant_table('boundary_submission');

-- What was asked for before this was kept.
insert into boundary_submission (tenant_id, leg_id, submitted_at)
select l.tenant_id, l.id, p.revised_at from leg l
join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
where o.standing not in ('NONE', 'DRAFT');
