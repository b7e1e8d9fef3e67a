create table deployment_plan (
    tenant_id             uuid not null references organization,
    id                    uuid not null,
    use_case_id           uuid not null,
    router_owner_id       uuid,
    router_by_third_party boolean,
    default_leg_id        uuid,
    on_failure            text constraint failure_behaviour_is_known check (on_failure in ('FAIL_CLOSED', 'DEGRADE', 'FAIL_OPEN')),
    revised_at            timestamptz not null,
    version               int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, use_case_id) references use_case,
    foreign key (tenant_id, router_owner_id) references membership,
    unique (tenant_id, use_case_id)
);
call protect_tenant_table('deployment_plan');

-- Null means that nobody has said; it is never a default.
create table leg (
    tenant_id                uuid not null references organization,
    id                       uuid not null,
    plan_id                  uuid not null,
    letter                   text not null constraint letter_is_one check (letter ~ '^[A-Z]$'),
    mode                     text constraint leg_is_no_hybrid check (mode in ('SAAS_EMBEDDED', 'MODEL_API_DIRECT', 'MODEL_API_CLOUD',
        'MANAGED_DEDICATED', 'SELF_HOSTED_IAAS', 'SELF_HOSTED_ONPREM', 'ON_DEVICE_EDGE')),
    vendor_id                uuid,
    model_id                 uuid,
    region                   text,
    share                    int  constraint share_is_a_percentage check (share between 0 and 100),
    contract_tier            text,
    inference_operator       text,
    model_developer          text,
    tenancy                  text,
    state_at_provider        text,
    provider_runs_tools      boolean,
    own_container_and_weights boolean,
    airgapped                boolean,
    own_devices              boolean,
    shipped_model            text,
    telemetry_leaves         boolean,
    filter_policy_exposed    boolean,
    version                  int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references deployment_plan,
    foreign key (tenant_id, vendor_id) references vendor,
    foreign key (tenant_id, model_id) references model,
    unique (tenant_id, plan_id, letter)
);
create index leg_by_vendor on leg (tenant_id, vendor_id);
create index leg_by_model on leg (tenant_id, model_id);
call protect_tenant_table('leg');

-- Deferred, because a plan and its first legs are written together.
alter table deployment_plan
    add foreign key (tenant_id, default_leg_id) references leg deferrable initially deferred;

create table routing_condition (
    tenant_id uuid not null references organization,
    id        uuid not null,
    plan_id   uuid not null,
    position  int  not null,
    attribute text not null constraint attribute_is_said check (length(btrim(attribute)) > 0),
    operator  text not null constraint operator_is_known check (operator in ('IS', 'IS_NOT', 'AT_LEAST', 'AT_MOST')),
    value     text not null constraint value_is_said check (length(btrim(value)) > 0),
    leg_id    uuid not null,
    version   int  not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references deployment_plan,
    foreign key (tenant_id, leg_id) references leg
);
create index routing_condition_by_plan on routing_condition (tenant_id, plan_id);
call protect_tenant_table('routing_condition');
