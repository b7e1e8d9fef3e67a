-- The application's role may update the columns that the code updates and delete where the code deletes. New tables may be
-- read and added to, no more: a migration that makes one grants the rest, column by column (decision record 0026).
alter default privileges in schema public revoke update, delete on tables from ${app_role};
revoke update, delete, truncate, references, trigger on all tables in schema public from ${app_role};

-- Of libraries, and what follows from other tables.
grant update on event_publication, scheduled_tasks, spring_session, spring_session_attributes to ${app_role};
grant update on import_progress, import_row, seat, use_case_overview to ${app_role};
grant delete on event_publication, scheduled_tasks, spring_session, spring_session_attributes to ${app_role};
grant delete on answer, import_row, leg, one_time_link, role_grant, routing_condition, sign_in_failure, stored_file,
    stored_piece to ${app_role};

grant update (zone, holiday_region, reference_versions) on organization to ${app_role};
grant update (zone, theme) on person to ${app_role};
grant update (password_hash, changed_at) on credential to ${app_role};
grant update (used_at) on one_time_link to ${app_role};
grant update (left_at, version) on membership to ${app_role};
grant update (name, version) on business_unit to ${app_role};
grant update (value, questions, answered_by, answered_at, version) on answer to ${app_role};
grant update (name, website, country, note, version) on vendor to ${app_role};
grant update (vendor_id, name, open_weights, licence, ends_on, version) on model to ${app_role};
grant update (renamed_at) on vendor_alias, model_alias to ${app_role};
grant update (name, purpose, business_unit_id, owner_id, stage, request_begun_at, edited_by, edited_at, editors, retired_by,
    retired_at, version) on use_case to ${app_role};
grant update (router_owner_id, router_by_third_party, default_leg_id, on_failure, revised_at, version) on deployment_plan
    to ${app_role};
grant update (letter, mode, vendor_id, model_id, region, share, version) on leg to ${app_role};
grant update (owner_id, control, assigned_by, assigned_at, version) on layer_assignment to ${app_role};
grant update (ended_how, ended_by, ended_at, version) on review to ${app_role};
grant update (opened_at, due_on) on review_stage to ${app_role};
grant update (stale_facts, stale_by, stale_since, lapsed_at, expired_at, version) on approval to ${app_role};
grant update (mapping, check_begun_at, checked_at, created, matched, refused, begun_by, begun_at, stopped_at, stop_reason,
    finished_at, withdrawn_by, withdrawn_at, version) on import to ${app_role};
grant update (settled_by, settled_at, version) on vendor_candidate to ${app_role};
grant update (size, checksum) on stored_file to ${app_role};
grant update (id, hash) on ledger_head, platform_head to ${app_role};

-- Nor does the owner change by mistake what was asked, decided and granted. A migration that must takes the trigger off.
create function refuse_to_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% keeps what it was', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger decision_never_changes before update or delete or truncate on decision
    for each statement execute function refuse_to_change();
create trigger review_round_never_changes before update or delete or truncate on review_round
    for each statement execute function refuse_to_change();
create trigger review_stage_is_kept before delete or truncate on review_stage
    for each statement execute function refuse_to_change();
create trigger review_stage_keeps_its_question before update of round_id, concern, role, position, step, fingerprint, excluded,
    standing_decision_id on review_stage for each statement execute function refuse_to_change();
create trigger review_is_kept before delete or truncate on review
    for each statement execute function refuse_to_change();
create trigger review_keeps_its_subject before update of subject_kind, subject_id, opened_at, basis_id on review
    for each statement execute function refuse_to_change();
create trigger approval_is_kept before delete or truncate on approval
    for each statement execute function refuse_to_change();
create trigger approval_keeps_its_terms before update of review_id, round_id, subject_kind, subject_id, fingerprint, granted_at,
    valid_until on approval for each statement execute function refuse_to_change();
