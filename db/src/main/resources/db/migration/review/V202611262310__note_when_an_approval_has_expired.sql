-- That an approval has expired is noted with it, whatever it is about; until now the standing of the use case said whether the
-- ledger knew. Of two for the same subject only the later one can still expire.
alter table approval add column expired_at timestamptz;

update approval a set expired_at = coalesce(
    (select min(e.at) from ledger_entry e
     where e.tenant_id = a.tenant_id and e.subject_id = a.review_id and e.name = 'approval-expired'),
    (select cast(a.valid_until + 1 as timestamp) at time zone g.zone
     from use_case_overview o join organization g on g.id = o.tenant_id
     where o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id and o.standing = 'EXPIRED'))
where a.lapsed_at is null and a.valid_until < current_date
  and not exists (select from approval l where l.tenant_id = a.tenant_id and l.subject_kind = a.subject_kind
                  and l.subject_id = a.subject_id and (l.granted_at, l.id) > (a.granted_at, a.id));

drop index approval_by_end;
create index approval_to_expire on approval (tenant_id, valid_until) where expired_at is null and lapsed_at is null;
