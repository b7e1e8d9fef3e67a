-- Which layers there are is reference data, which an organization may change; here an id only has to look like one.
alter table layer_assignment drop constraint layer_is_known;
alter table layer_assignment add constraint layer_is_an_id check (layer ~ '^L[0-9]{2}$');
