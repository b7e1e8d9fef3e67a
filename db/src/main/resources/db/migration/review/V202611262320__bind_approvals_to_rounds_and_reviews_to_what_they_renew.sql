-- An approval is for the facts of one round, and a review is read beside what was approved before it. Both are named, so that
-- nobody looks for the latest of something, and an old review is never compared with what was approved after it.
alter table approval add column round_id uuid;
update approval a set round_id = (
    select d.id from review_round d where d.tenant_id = a.tenant_id and d.review_id = a.review_id order by d.number desc limit 1);
alter table approval alter column round_id set not null;
alter table approval add foreign key (tenant_id, round_id) references review_round;

alter table review add column basis_id uuid;
update review r set basis_id = (
    select a.id from approval a
    where a.tenant_id = r.tenant_id and a.subject_kind = r.subject_kind and a.subject_id = r.subject_id
      and a.review_id <> r.id and a.granted_at <= r.opened_at
    order by a.granted_at desc, a.id desc limit 1);
alter table review add foreign key (tenant_id, basis_id) references approval;
