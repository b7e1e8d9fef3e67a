-- What nobody owned when it was sent may have been taken over while it is under review. Seats know who owns it now, and the
-- database refuses its owner, like who was excluded when it was sent.
create or replace function decision_needs_four_eyes() returns trigger language plpgsql as $$
declare
    excluded jsonb;
    stage_role text;
    begun timestamptz;
begin
    select cast(s.excluded as jsonb), s.role, r.opened_at into strict excluded, stage_role, begun
    from review_stage s
    join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
    join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
    where s.tenant_id = new.tenant_id and s.id = new.stage_id;

    if excluded ? cast(new.decided_by as text) then
        raise exception 'decision_needs_four_eyes: % had a hand in what is decided', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    if exists (select from seat s
               where s.tenant_id = new.tenant_id and s.id = new.stage_id and s.owner_id = new.decided_by) then
        raise exception 'decision_needs_four_eyes: % owns what is decided', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    if exists (select from role_grant g
               where g.tenant_id = new.tenant_id and g.membership_id = new.decided_by and g.role = stage_role
                 and g.granted_at >= begun and excluded ? cast(g.granted_by as text)) then
        raise exception 'decision_needs_four_eyes: % got the role from somebody who may not decide', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    if exists (select from membership m join one_time_link l on l.person_id = m.person_id
               where m.tenant_id = new.tenant_id and m.id = new.decided_by and l.issued_in = new.tenant_id
                 and l.issued_at >= begun and excluded ? cast(l.issued_by as text)) then
        raise exception 'decision_needs_four_eyes: % got a link to sign in from somebody who may not decide', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    return new;
end $$;
