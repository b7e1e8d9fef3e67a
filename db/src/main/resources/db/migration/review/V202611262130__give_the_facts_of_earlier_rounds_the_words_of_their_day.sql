-- A fact carries its value and the words of the day on which it was asked, and the place that it is about. Earlier rounds kept
-- values alone: they get the words that can be found now. What was asked of them is the first catalogue of facts; the kinds
-- that come later are no difference to what they say.
alter table review_round drop constraint facts_are_a_list;

create temporary table word (subject text, code text, text text, position int generated always as identity) on commit drop;

insert into word (subject, code, text) values
    ('mode', 'SAAS_EMBEDDED', 'AI inside an application'),
    ('mode', 'MODEL_API_DIRECT', 'Developer''s model API'),
    ('mode', 'MODEL_API_CLOUD', 'Cloud model API'),
    ('mode', 'MANAGED_DEDICATED', 'Dedicated endpoint'),
    ('mode', 'SELF_HOSTED_IAAS', 'Self-hosted in the cloud'),
    ('mode', 'SELF_HOSTED_ONPREM', 'Self-hosted on our site'),
    ('mode', 'ON_DEVICE_EDGE', 'On the device'),
    ('mode', 'HYBRID', 'Hybrid'),
    ('AN26', '0', 'Everyone may know it'),
    ('AN26', '1', 'It stays inside the organization'),
    ('AN26', '2', 'Only some of us may know it'),
    ('AN26', '3', 'The law or a contract protects it specially'),
    ('AN26', '4', 'It is an official secret'),
    ('AN27', '0', 'Nothing'),
    ('AN27', '1', 'Work contacts, or people without their names'),
    ('AN27', '2', 'Ordinary facts about people'),
    ('AN27', '3', 'Money, whereabouts, messages, children, or very many people'),
    ('AN27', '4', 'Health, belief, origin, crime, or face and fingerprint'),
    ('AN31', '0', 'A small team that knows it well'),
    ('AN31', '1', 'Anyone who works here'),
    ('AN31', '2', 'Other businesses that we work with'),
    ('AN31', '3', 'Customers or the public'),
    ('AN31', '4', 'Children, or people who depend on help'),
    ('AN32', '0', 'Fewer than 100'),
    ('AN32', '1', '100 to 9,999'),
    ('AN32', '2', '10,000 to 99,999'),
    ('AN32', '3', '100,000 to 999,999'),
    ('AN32', '4', 'One million or more'),
    ('AN28', '0', 'No, it concerns nobody'),
    ('AN28', '1', 'It only makes something easier'),
    ('AN28', '2', 'It influences how people are served or how they work'),
    ('AN28', '3', 'Yes, it is the main reason for a decision that matters to someone'),
    ('AN28', '4', 'Life, freedom or vital supplies depend on it'),
    ('AN29', '0', 'It writes and a person uses it'),
    ('AN29', '1', 'It looks things up'),
    ('AN29', '2', 'It acts once a person has said yes'),
    ('AN29', '3', 'It acts by itself within limits, a person looks at exceptions'),
    ('AN29', '4', 'It starts by itself and works across systems'),
    ('AN30', '0', 'Nothing takes effect'),
    ('AN30', '1', 'Yes, within minutes'),
    ('AN30', '2', 'Yes, with some effort'),
    ('AN30', '3', 'Only in part'),
    ('AN30', '4', 'No'),
    ('AN34', '0', 'A team, day and night, that practises for the worst'),
    ('AN34', '1', 'A team, and it has shown that it can'),
    ('AN34', '2', 'Somebody beside their other work'),
    ('AN34', '3', 'Somebody is named, but it was never put to the test'),
    ('AN34', '4', 'Nobody yet'),
    ('AN39', 'Q-P1', 'It influences people without their noticing, or deceives them, so that they are likely to come to serious harm'),
    ('AN39', 'Q-P2', 'It takes advantage of someone''s age, disability, or social or economic situation, so that they are likely to come to serious harm'),
    ('AN39', 'Q-P3', 'It scores people over time by how they behave or who they are, and they are treated worse for it elsewhere or out of proportion'),
    ('AN39', 'Q-P4', 'It predicts who will commit a crime from a profile or from personal traits alone'),
    ('AN39', 'Q-P5', 'It builds a collection of faces from pictures gathered at random from the internet or from cameras'),
    ('AN39', 'Q-P6', 'It reads people''s emotions at work or in education, other than for medical or safety reasons'),
    ('AN39', 'Q-P7', 'It concludes from a face, voice or body what someone''s race, politics, union membership, belief, sex life or orientation is'),
    ('AN39', 'Q-P8', 'It recognises people from afar in public places, at that moment, for the police, outside the three narrow exceptions'),
    ('AN39', 'Q-P9', 'It is meant to make intimate pictures of a real person without their consent, or can do so for lack of safeguards'),
    ('AN39', 'Q-P10', 'It is meant to make material that shows the sexual abuse of children, or can do so for lack of safeguards'),
    ('AN39', 'TRANSPARENCY', 'People talk to it, or it makes pictures, sound, video or published text, and that is not obvious'),
    ('AN39', 'FILTERED_OR_SECTOR', 'It only helps with a small preparatory task in one of the areas named under high-risk below, or a supervisor for our sector oversees what it is used for'),
    ('AN39', 'GPAI_PROVIDER', 'We trained a general model ourselves, or changed one with more than a third of its original computing effort'),
    ('AN39', 'HIGH_RISK', 'High-risk: it helps decide about jobs, school, benefits, credit, insurance, health emergencies, policing, borders, courts or elections, recognises people by their body, or keeps a product or a supply network safe'),
    ('AN39', 'NONE', 'None of these'),
    ('control', 'C01', 'Use-case register'),
    ('control', 'C02', 'Boundary sign-off'),
    ('control', 'C03', 'Acceptable use and AI literacy'),
    ('control', 'C04', 'Regulatory classification'),
    ('control', 'C05', 'Impact assessment'),
    ('control', 'C06', 'Data-class gate and minimisation'),
    ('control', 'C07', 'Prompt inspection and redaction'),
    ('control', 'C08', 'No-training and limited-retention terms'),
    ('control', 'C09', 'Processor and sub-processor control'),
    ('control', 'C10', 'Location and private path'),
    ('control', 'C11', 'Encryption and key custody'),
    ('control', 'C12', 'Tenant isolation and cache scoping'),
    ('control', 'C13', 'Vendor and model-source assurance'),
    ('control', 'C14', 'Security, change and liability clauses'),
    ('control', 'C15', 'Fit-for-purpose evaluation'),
    ('control', 'C16', 'Adversarial testing'),
    ('control', 'C17', 'Version pinning and regression gate'),
    ('control', 'C18', 'Model provenance and AI-BOM'),
    ('control', 'C19', 'Artefact scanning and safe loading'),
    ('control', 'C20', 'AI software supply-chain hygiene'),
    ('control', 'C21', 'Hardened serving environment'),
    ('control', 'C22', 'Vulnerability and patch SLAs'),
    ('control', 'C23', 'Weight and tune protection'),
    ('control', 'C24', 'Input guardrails'),
    ('control', 'C25', 'Output guardrails'),
    ('control', 'C26', 'Deterministic output handling'),
    ('control', 'C27', 'Context hygiene'),
    ('control', 'C28', 'Retrieval permissions and index integrity'),
    ('control', 'C29', 'Tool allow-list and least privilege'),
    ('control', 'C30', 'Human approval and oversight'),
    ('control', 'C31', 'Execution bounds and kill switch'),
    ('control', 'C32', 'Agent and workload identity'),
    ('control', 'C33', 'Strong authentication and access review'),
    ('control', 'C34', 'Inference key custody'),
    ('control', 'C35', 'Quotas, budgets and anomaly alerts'),
    ('control', 'C36', 'Model gateway with fail-closed routing'),
    ('control', 'C37', 'Prompt, response and decision logging'),
    ('control', 'C38', 'AI threat detection'),
    ('control', 'C39', 'Vendor and threat-intelligence watch'),
    ('control', 'C40', 'AI incident response'),
    ('control', 'C41', 'Continuity and degraded mode'),
    ('control', 'C42', 'Exit, portability and decommissioning'),
    ('control', 'C43', 'Performance, drift and fairness monitoring'),
    ('control', 'C44', 'Disclosure and content marking'),
    ('control', 'C45', 'Contest and human review of decisions'),
    ('control', 'C46', 'Staffing and competence for owned layers'),
    ('control', 'C47', 'IP, licence and indemnity check'),
    ('control', 'C48', 'Device protection for local models'),
    ('control', 'C49', 'Shadow-AI discovery'),
    ('who', 'C', 'us'),
    ('who', 'S', 'shared'),
    ('who', 'P', 'provider');

create index on word (subject, code);

update review_round r set facts = json_build_object('catalogue', 1, 'facts', (
    select coalesce(json_agg(json_build_object(
        'key', f.key,
        'label', f.label,
        'value', f.value,
        'words', coalesce(case
            when f.value = '' then ''
            when f.key = 'deployment.mode' or f.key ~ '^leg[.][A-Z][.]mode$'
                then (select w.text from word w where w.subject = 'mode' and w.code = f.value)
            when f.key ~ '^leg[.][A-Z][.]share$' then f.value || ' %'
            when f.key ~ '^leg[.][A-Z][.]vendor$'
                then (select v.name from vendor v where v.tenant_id = r.tenant_id and v.id = f.value::uuid)
            when f.key ~ '^leg[.][A-Z][.]model$'
                then (select m.name from model m where m.tenant_id = r.tenant_id and m.id = f.value::uuid)
            when f.key = 'routing.owner'
                then (select p.name from membership m join person p on p.id = m.person_id
                      where m.tenant_id = r.tenant_id and m.id = f.value::uuid)
            when f.key = 'answer.'||'AN39'
                then (select string_agg(w.text, '; ' order by w.position) from word w
                      where w.subject = 'AN39' and w.code = any (string_to_array(f.value, ',')))
            when f.key like 'answer.%'
                then (select w.text from word w where w.subject = substr(f.key, 8) and w.code = f.value)
            when f.key like 'boundary.%' then concat_ws(' · ',
                (select w.text from word w where w.subject = 'who' and w.code = split_part(f.value, ' ', 1)),
                case split_part(f.value, ' ', 2) when '-' then 'no one is named' else coalesce(
                    (select p.name from membership m join person p on p.id = m.person_id
                     where m.tenant_id = r.tenant_id and m.id = split_part(f.value, ' ', 2)::uuid),
                    split_part(f.value, ' ', 2)) end,
                case split_part(f.value, ' ', 3) when '-' then 'no control' else coalesce(
                    (select w.text from word w where w.subject = 'control' and w.code = split_part(f.value, ' ', 3)),
                    split_part(f.value, ' ', 3)) end)
            end, ''),
        'place', coalesce(substring(f.key from '^[a-z]+[.]([A-Z])[.]'), ''),
        'since', 1,
        'concerns', f.concerns)), '[]')
    from json_to_recordset(r.facts::json) as f (key text, label text, value text, concerns json)))::text;

alter table review_round add constraint facts_say_their_catalogue check (facts is json object);
