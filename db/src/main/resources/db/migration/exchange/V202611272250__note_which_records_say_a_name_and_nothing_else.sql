-- A record may say a vendor's name and nothing else, or among others and in more words. Of one from before this was noted it
-- is taken for the first where it names nobody else.
alter table vendor_mention add column alone boolean not null default true;
update vendor_mention m set alone = false
where exists (select from vendor_mention other where other.tenant_id = m.tenant_id and other.use_case_id = m.use_case_id
    and other.candidate_id <> m.candidate_id);
