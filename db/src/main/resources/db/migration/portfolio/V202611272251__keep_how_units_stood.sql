-- How each business unit by itself stood on the first day of a month on which the portal ran, kept from now on so that later
-- days can be compared with it. Nothing is made up for days before.
create table unit_figure (
    tenant_id        uuid not null references organization,
    business_unit_id uuid not null,
    day              date not null,
    use_cases        int  not null constraint use_cases_are_counted check (use_cases > 0),
    high             int  not null,
    open_layers      int  not null,
    primary key (tenant_id, day, business_unit_id),
    foreign key (tenant_id, business_unit_id) references business_unit,
    constraint figures_are_counts check (high between 0 and use_cases and open_layers >= 0)
);
call protect_tenant_table('unit_figure');
