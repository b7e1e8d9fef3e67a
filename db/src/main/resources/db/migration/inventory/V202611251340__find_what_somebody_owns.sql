-- The home page asks for a member's own drafts, and the list for what nobody owns.
create index use_case_overview_by_owner on use_case_overview (tenant_id, owner_id, edited_at);
