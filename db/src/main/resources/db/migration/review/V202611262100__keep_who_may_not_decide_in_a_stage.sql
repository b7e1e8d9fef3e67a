-- Four eyes, widened: refused in a stage are the owner, the requesters of all rounds, and whoever changed a fact of that
-- stage since it approved last. Who that is stands with the stage, as JSON by member: OWNER, REQUESTER or EDITOR.
alter table review_stage add column excluded text not null default '{}'
    constraint excluded_is_an_object check (excluded is json object);

update review_stage s set excluded = (
    select cast(jsonb_build_object(d.last_edited_by, 'EDITOR')
                || case when u.owner_id is null then '{}' else jsonb_build_object(u.owner_id, 'OWNER') end
                || (select coalesce(jsonb_object_agg(x.requested_by, 'REQUESTER'), '{}')
                    from review_round x where x.tenant_id = d.tenant_id and x.review_id = d.review_id and x.number <= d.number)
                as text)
    from review_round d
    join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
    left join use_case u on u.tenant_id = r.tenant_id and u.id = r.subject_id
    where d.tenant_id = s.tenant_id and d.id = s.round_id);
alter table review_stage alter column excluded drop default;

-- The database holds it too: a decision by somebody who is excluded is none.
alter table decision drop constraint decision_needs_four_eyes;
alter table decision drop column requested_by, drop column last_edited_by;
alter table review_round drop column last_edited_by;
alter table decision add foreign key (tenant_id, round_id) references review_round;

create function decision_needs_four_eyes() returns trigger language plpgsql as $$
begin
    if exists (select from review_stage s
               where s.tenant_id = new.tenant_id and s.id = new.stage_id
                 and cast(s.excluded as jsonb) ? cast(new.decided_by as text)) then
        raise exception 'decision_needs_four_eyes: % had a hand in what is decided', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    -- Whoever got the role from one of these since the review began decides for them.
    if exists (select from review_stage s
               join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
               join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
               join role_grant g on g.tenant_id = s.tenant_id and g.membership_id = new.decided_by and g.role = s.role
                    and g.granted_at >= r.opened_at
               where s.tenant_id = new.tenant_id and s.id = new.stage_id
                 and cast(s.excluded as jsonb) ? cast(g.granted_by as text)) then
        raise exception 'decision_needs_four_eyes: % got the role from somebody who may not decide', new.decided_by
            using errcode = 'check_violation', constraint = 'decision_needs_four_eyes';
    end if;
    return new;
end $$;
create trigger decision_needs_four_eyes before insert or update on decision
    for each row execute function decision_needs_four_eyes();
