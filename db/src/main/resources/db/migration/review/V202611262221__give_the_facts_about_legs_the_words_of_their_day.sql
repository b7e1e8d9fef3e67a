-- What was answered about a leg was named, in facts, by a message key and had its words in a bundle. Both stand in the
-- questionnaire now, so the facts of earlier rounds keep the words that they had.
create temporary table word (code text, value text, text text) on commit drop;

insert into word (code, value, text) values
    -- Without a value it is the name of the fact.
    ('contract_tier', '', 'Contract'),
    ('contract_tier', 'CONSUMER', 'Consumer'),
    ('contract_tier', 'BUSINESS', 'Business'),
    ('contract_tier', 'ENTERPRISE', 'Enterprise'),
    ('inference_operator', '', 'Who executes the model'),
    ('model_developer', '', 'Who developed the model'),
    ('tenancy', '', 'Isolation'),
    ('tenancy', 'SHARED', 'Shared with others'),
    ('tenancy', 'RESERVED_CAPACITY', 'Reserved capacity of a shared model'),
    ('tenancy', 'SINGLE_TENANT', 'Ours alone'),
    ('tenancy', 'CONFIDENTIAL_COMPUTE', 'Confidential compute'),
    ('state_at_provider', '', 'What the provider stores'),
    ('state_at_provider', 'NONE', 'Nothing'),
    ('state_at_provider', 'CACHE', 'A cache'),
    ('state_at_provider', 'SESSION', 'Sessions'),
    ('state_at_provider', 'FILES_OR_INDEX', 'Files or an index'),
    ('state_at_provider', 'MEMORY', 'Memory'),
    ('state_at_provider', 'AGENT_LOOP', 'The whole agent loop'),
    ('provider_runs_tools', '', 'Provider runs tools'),
    ('provider_runs_tools', 'true', 'Yes'),
    ('provider_runs_tools', 'false', 'No'),
    ('own_container_and_weights', '', 'Own container and weights'),
    ('own_container_and_weights', 'true', 'Yes'),
    ('own_container_and_weights', 'false', 'No'),
    ('airgapped', '', 'No route to the internet'),
    ('airgapped', 'true', 'Yes'),
    ('airgapped', 'false', 'No'),
    ('own_devices', '', 'Employees'' own devices'),
    ('own_devices', 'true', 'Yes'),
    ('own_devices', 'false', 'No'),
    ('shipped_model', '', 'Model shipped by a vendor'),
    ('shipped_model', 'NO', 'No, we put it there'),
    ('shipped_model', 'SHIPPED', 'Shipped, its terms are no contract'),
    ('shipped_model', 'TERMS_ACCEPTED', 'Shipped, and we accepted its terms as a contract'),
    ('telemetry_leaves', '', 'Telemetry leaves the device'),
    ('telemetry_leaves', 'true', 'Yes'),
    ('telemetry_leaves', 'false', 'No'),
    ('filter_policy_exposed', '', 'Filter policy is ours to set'),
    ('filter_policy_exposed', 'true', 'Yes'),
    ('filter_policy_exposed', 'false', 'No');

create index on word (code, value);

update review_round r set facts = json_build_object(
    'catalogue', r.facts::json -> 'catalogue',
    'facts', (
        select json_agg(case
            when label.text is null then f.fact
            else (f.fact::jsonb
                || jsonb_build_object('label', label.text)
                || case when words.text is null then '{}' else jsonb_build_object('words', words.text) end)::json
            end order by f.position)
        from json_array_elements(r.facts::json -> 'facts') with ordinality as f (fact, position)
        left join word label
            on f.fact ->> 'key' = 'leg.' || (f.fact ->> 'place') || '.' || label.code and label.value = ''
        left join word words
            on words.code = label.code and words.value = f.fact ->> 'value' and words.value <> ''))::text
where r.facts like '%"deployment.fact.contract_tier"%';
