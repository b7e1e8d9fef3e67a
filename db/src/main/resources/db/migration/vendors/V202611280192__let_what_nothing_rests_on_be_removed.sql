-- An offering that is taken out is looked for in whatever may refer to it.
create index evidence_proof_of_offering on evidence_proof (tenant_id, offering_id) where offering_id is not null;
grant delete on vendor, vendor_alias, model, model_alias, offering to ${app_role};
