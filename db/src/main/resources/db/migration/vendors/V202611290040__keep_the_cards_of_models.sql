-- What a model was made for, how it is built, what it is meant for and not good at. A model has one card at most.
create table model_card (
    tenant_id    uuid not null references organization,
    id           uuid not null,
    task         text constraint task_is_short check (is_visible(task) and length(task) <= 240),
    architecture text constraint architecture_is_short check (is_visible(architecture) and length(architecture) <= 240),
    limits       text constraint limits_are_bounded check (is_visible(limits) and length(limits) <= 5000),
    uses         text constraint uses_are_bounded check (is_visible(uses) and length(uses) <= 5000),
    stated_by    uuid,
    stated_at    timestamptz not null,
    version      int not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references model,
    foreign key (tenant_id, stated_by) references membership
);
call protect_tenant_table('model_card');
grant update (task, architecture, limits, uses, stated_by, stated_at, version), delete on model_card to ${app_role};
