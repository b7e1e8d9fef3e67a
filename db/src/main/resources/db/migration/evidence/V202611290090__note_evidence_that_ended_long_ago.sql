-- Thirty days after its last day a piece is missed: what was decided on it may have to be decided again.
alter table evidence add column missed_noted_at timestamptz;
-- No decision of yesterday kept what was proven: what was missed before today is no news.
update evidence set missed_noted_at = now()
where accepted and withdrawn_at is null and replaced_by is null and holds_until < current_date - 30;
create index evidence_missed_unnoticed on evidence (tenant_id, holds_until)
    where accepted and withdrawn_at is null and replaced_by is null and missed_noted_at is null;
grant update (missed_noted_at) on evidence to ${app_role};
