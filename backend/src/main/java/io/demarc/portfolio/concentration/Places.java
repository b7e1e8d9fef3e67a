package io.demarc.portfolio.concentration;

import org.springframework.modulith.NamedInterface;

/** Where use cases run, with what each place weighs, as parts of statements; their parameters are {@code tenant} and {@code today}. */
@NamedInterface("concentration")
public final class Places {

    private Places() {}

    /** What a use case weighs by its inherent tier (domain specification, 8.6); what is not assessed weighs nothing yet. */
    static final String WEIGHT = """
            case o.tier when 'LOW' then 1 when 'MODERATE' then 2 when 'HIGH' then 4 when 'CRITICAL' then 8 else 0 end
            """;

    /** Each place with the part of its use case's traffic that it takes; equal parts where these are not said of all. */
    public static final String WEIGHED = """
            placed as materialized (
                select l.id, l.mode, coalesce(d.merged_into_id, l.developer_id) as developer_id,
                       coalesce(r.merged_into_id, l.operator_id) as operator_id,
                       coalesce(h.merged_into_id, l.hosting_id) as hosting_id, l.offering_id, l.hosting_offering_id,
                       o.use_case_id, o.business_unit_id, o.owner_id, %s as weight,
                       case when bool_or(l.share is null) over (partition by l.plan_id)
                              or sum(l.share) over (partition by l.plan_id) = 0
                            then 1.0 / count(*) over (partition by l.plan_id)
                            else cast(l.share as numeric) / sum(l.share) over (partition by l.plan_id) end as part
                from use_case_overview o
                join deployment_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id
                join leg l on l.tenant_id = p.tenant_id and l.plan_id = p.id
                left join vendor d on d.tenant_id = l.tenant_id and d.id = l.developer_id
                left join vendor r on r.tenant_id = l.tenant_id and r.id = l.operator_id
                left join vendor h on h.tenant_id = l.tenant_id and h.id = l.hosting_id
                where o.tenant_id = :tenant and o.stage <> 'RETIRED')
            """.formatted(WEIGHT);

    static final String BY_TIER = """
            select l.*, l.weight * l.part as amount from placed l where cast(:currency as text) is null
            """;

    /** Whether a contract is in force today, over the alias {@code c}. */
    static final String IN_FORCE = """
            c.begins_on <= :today and coalesce(case when c.settlement = 'ENDS' then c.settled_until
                else term_end(c.ends_on, c.renews_months, cast(:today as date)) end, :today) >= :today
            """;

    /** What a year costs under contracts at each place that runs on one of their offerings, by the part that each takes. */
    public static final String PAID = """
            select id, currency, sum(spend * part / nullif(whole, 0)) as amount
            from (select x.id, x.part, c.spend, c.currency, sum(x.part) over (partition by c.id) as whole
                  from contract c
                  join contract_offering f on f.tenant_id = c.tenant_id and f.contract_id = c.id
                  join (select id, part, offering_id as on_offering from placed where offering_id is not null
                        union all
                        select id, part, hosting_offering_id from placed where hosting_offering_id is not null) x
                      on x.on_offering = f.offering_id
                  where c.tenant_id = :tenant and c.spend > 0 and %s) paid
            group by id, currency
            """.formatted(IN_FORCE);

    static final String BY_SPEND = """
            select l.*, s.amount from placed l join (%s) s on s.id = l.id and s.currency = :currency
            """.formatted(PAID);
}
