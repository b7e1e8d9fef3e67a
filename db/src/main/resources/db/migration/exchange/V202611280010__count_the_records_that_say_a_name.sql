-- How many records say a name, so that names are listed by it without counting: whoever notes that a record says it adds to
-- it, in the same statement.
alter table vendor_candidate add column mentions int not null default 0
    constraint mentions_are_counted check (mentions >= 0);
update vendor_candidate c set mentions = said.count
from (select tenant_id, candidate_id, count(*) as count from vendor_mention group by tenant_id, candidate_id) said
where said.tenant_id = c.tenant_id and said.candidate_id = c.id;
grant update (mentions) on vendor_candidate to ${app_role};

create index vendor_candidate_by_mentions on vendor_candidate (tenant_id, mentions, id) where settled_at is null;
