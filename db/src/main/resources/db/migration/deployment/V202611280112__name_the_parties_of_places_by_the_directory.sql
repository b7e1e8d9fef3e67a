-- What is contracted for a place, and who of the directory its parties are: the latter follow from what was said and from
-- the offering, are no facts of a review, and are found again when the directory changes.
alter table leg
    add column offering_id uuid,
    add column hosting_offering_id uuid,
    add column operator_id uuid,
    add column developer_id uuid,
    add column hosting_id uuid,
    add foreign key (tenant_id, offering_id) references offering,
    add foreign key (tenant_id, hosting_offering_id) references offering,
    add foreign key (tenant_id, operator_id) references vendor,
    add foreign key (tenant_id, developer_id) references vendor,
    add foreign key (tenant_id, hosting_id) references vendor;
create index leg_by_offering on leg (tenant_id, offering_id) where offering_id is not null;
create index leg_by_hosting_offering on leg (tenant_id, hosting_offering_id) where hosting_offering_id is not null;
create index leg_by_operator on leg (tenant_id, operator_id) where operator_id is not null;
create index leg_by_developer on leg (tenant_id, developer_id) where developer_id is not null;
create index leg_by_hosting on leg (tenant_id, hosting_id) where hosting_id is not null;
grant update (offering_id, hosting_offering_id, operator_id, developer_id, hosting_id) on leg to ${app_role};
