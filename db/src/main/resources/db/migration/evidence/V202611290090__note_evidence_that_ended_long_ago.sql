-- Thirty days after its last day a piece is missed: what was decided on it may have to be decided again.
alter table evidence add column missed_noted_at timestamptz;
create index evidence_missed_unnoticed on evidence (tenant_id, holds_until)
    where accepted and withdrawn_at is null and replaced_by is null and missed_noted_at is null;
grant update (missed_noted_at) on evidence to ${app_role};
