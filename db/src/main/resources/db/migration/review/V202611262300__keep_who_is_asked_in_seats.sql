-- A seat is a stage of a round as the queue and home read it: who is asked, for what, until when, and what they decided. The
-- review writes it with each of its steps, and what the subject is called, whose it is and how it is rated goes along, so that
-- nobody needs the tables of the subject's module.
create table seat (
    tenant_id        uuid        not null references organization,
    id               uuid        not null,
    review_id        uuid        not null,
    round            int         not null constraint rounds_count_from_one check (round >= 1),
    position         int         not null,
    concern          text        not null,
    role             text        not null,
    excluded         uuid[]      not null,
    requested_by     uuid        not null,
    submitted_at     timestamptz not null,
    again            boolean     not null,
    present          boolean     not null,
    waiting          boolean     not null,
    due_on           date,
    verdict          text constraint verdict_is_known check (verdict in ('APPROVE', 'ASK_FOR_CHANGES', 'REJECT')),
    reason           text,
    decided_by       uuid,
    decided_at       timestamptz,
    carried_over     boolean     not null,
    subject_kind     text        not null,
    subject_id       uuid        not null,
    name             text        not null,
    business_unit_id uuid        not null,
    owner_id         uuid,
    tier             text,
    detail           text        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references review_stage,
    foreign key (tenant_id, review_id) references review,
    foreign key (tenant_id, requested_by) references membership,
    foreign key (tenant_id, decided_by) references membership,
    foreign key (tenant_id, business_unit_id) references business_unit,
    foreign key (tenant_id, owner_id) references membership,
    constraint who_waits_is_of_the_present_round check (present or not waiting),
    constraint who_waits_is_asked_until_a_day check (not waiting or due_on is not null),
    constraint who_has_decided_does_not_wait check (not waiting or verdict is null),
    constraint what_was_decided_says_who_why_and_when check (num_nulls(verdict, reason, decided_by, decided_at) in (0, 4))
);
create index seat_by_due on seat (tenant_id, due_on, id) where waiting;
create index seat_by_requester on seat (tenant_id, requested_by, submitted_at) where present;
create index seat_by_decision on seat (tenant_id, decided_at) where verdict is not null and not carried_over;
create index seat_by_review on seat (tenant_id, review_id);
create index seat_by_subject on seat (tenant_id, subject_kind, subject_id);
call protect_tenant_table('seat');

insert into seat (tenant_id, id, review_id, round, position, concern, role, excluded, requested_by, submitted_at, again,
                  present, waiting, due_on, verdict, reason, decided_by, decided_at, carried_over, subject_kind, subject_id,
                  name, business_unit_id, owner_id, tier, detail)
select s.tenant_id, s.id, r.id, d.number, s.position, s.concern, s.role,
       array(select cast(member as uuid) from json_object_keys(cast(s.excluded as json)) member),
       d.requested_by, d.submitted_at,
       exists (select from approval a where a.tenant_id = r.tenant_id and a.subject_kind = r.subject_kind
               and a.subject_id = r.subject_id and a.review_id <> r.id and a.granted_at < d.submitted_at),
       now.present,
       now.present and s.opened_at is not null and c.id is null
           and not exists (select from decision x where x.tenant_id = d.tenant_id and x.round_id = d.id
                           and x.verdict = 'ASK_FOR_CHANGES'),
       s.due_on, c.verdict, c.reason, c.decided_by, c.decided_at, s.standing_decision_id is not null,
       r.subject_kind, r.subject_id, o.name, o.business_unit_id, o.owner_id, o.tier,
       jsonb_build_object('mode', o.mode, 'openCells', o.open_cells, 'outline', o.outline)
from review_stage s
join review_round d on d.tenant_id = s.tenant_id and d.id = s.round_id
join review r on r.tenant_id = d.tenant_id and r.id = d.review_id
join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id and r.subject_kind = 'use-case'
left join decision c on c.tenant_id = s.tenant_id
    and (c.stage_id = s.id or s.standing_decision_id is not null and c.id = s.standing_decision_id)
cross join lateral (select r.ended_at is null and d.number = (
    select max(l.number) from review_round l where l.tenant_id = d.tenant_id and l.review_id = d.review_id) as present) now;

-- The queue and home looked here before.
drop index review_stage_by_due;
drop index decision_by_time;
