-- A fact said by a message key what it is about. Layers and factors are reference data now, which an organization may rename,
-- so the facts of earlier rounds keep the words that they had.
do $$
declare
    word record;
begin
    for word in select * from (values
        ('boundary.fact.L18', 'Who answers for: Compliance and purpose'),
        ('boundary.fact.L17', 'Who answers for: Routing, quotas and cost'),
        ('boundary.fact.L16', 'Who answers for: Incidents and continuity'),
        ('boundary.fact.L15', 'Who answers for: Patching'),
        ('boundary.fact.L14', 'Who answers for: Monitoring and detection'),
        ('boundary.fact.L13', 'Who answers for: Output and oversight'),
        ('boundary.fact.L12', 'Who answers for: Retention and location'),
        ('boundary.fact.L11', 'Who answers for: Input data'),
        ('boundary.fact.L10', 'Who answers for: Identity and secrets'),
        ('boundary.fact.L09', 'Who answers for: Application'),
        ('boundary.fact.L08', 'Who answers for: Tools and agents'),
        ('boundary.fact.L07', 'Who answers for: Prompts and retrieval'),
        ('boundary.fact.L06', 'Who answers for: Guardrails'),
        ('boundary.fact.L05', 'Who answers for: Model versions'),
        ('boundary.fact.L04', 'Who answers for: Model behaviour'),
        ('boundary.fact.L03', 'Who answers for: Model weights'),
        ('boundary.fact.L02', 'Who answers for: Serving engine'),
        ('boundary.fact.L01', 'Who answers for: Compute and facility'),
        ('factor.F01', 'Data classification'),
        ('factor.F02', 'Personal data'),
        ('factor.F03', 'Decision impact'),
        ('factor.F04', 'Autonomy'),
        ('factor.F05', 'Reversibility'),
        ('factor.F06', 'Exposure'),
        ('factor.F07', 'Scale'),
        ('factor.F09', 'Operating capability'),
        ('factor.F11', 'Regulatory class')
    ) as words (key, text) loop
        update review_round set facts = replace(facts, '"' || word.key || '"', '"' || word.text || '"')
        where position('"' || word.key || '"' in facts) > 0;
    end loop;
end $$;
