-- Another place may take over where that one may carry the request, and a router that is not ours has an operator with a name.
alter table deployment_plan
    drop constraint failure_behaviour_is_known,
    add constraint failure_behaviour_is_known
        check (on_failure in ('FAIL_CLOSED', 'FAIL_OVER_APPROVED', 'DEGRADE', 'FAIL_OPEN')),
    add router_operator text constraint router_operator_is_short check (length(router_operator) <= 240);
grant update (router_operator) on deployment_plan to ${app_role};
